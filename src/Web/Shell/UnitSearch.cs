using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Shell;

/// <summary>Finds the one unit that a name means, and the units near somebody.</summary>
internal sealed class UnitSearch(Reads reads)
{
    private const int MostOffered = 200;

    /// <param name="typed">A whole name, in any case; or an id, where two units bear one name.</param>
    /// <param name="field">The property to put a refusal beside.</param>
    /// <exception cref="InvalidRequest">No unit is called so, or several are.</exception>
    public async Task<Guid> FindAsync(string typed, string field, CancellationToken cancel)
    {
        var text = typed.Trim();
        if (Guid.TryParse(text, out var id)) return id;
        var lower = text.ToLowerInvariant();
        var found = await reads.All<OrgUnitView>().Where(unit => unit.Name == text || unit.Name.ToLower() == lower)
            .OrderBy(unit => unit.Id).Select(unit => unit.Id).Take(2).ToListAsync(cancel);
        return found.Count switch
        {
            1 => found[0],
            0 => throw FieldText.Refusal(field, text.Length == 0 ? "Name a unit." : $"No unit is called “{text}”. Give its whole name."),
            _ => throw FieldText.Refusal(field, $"Several units are called “{text}”. Give the id from the address of its page."),
        };
    }

    public async Task<Guid?> FindOrNoneAsync(string typed, string field, CancellationToken cancel) =>
        typed.Trim().Length == 0 ? null : await FindAsync(typed, field, cancel);

    /// <summary>Names to offer while somebody types; every name of a small organisation, the first of a large one.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancel) =>
        await reads.All<OrgUnitView>().OrderBy(unit => unit.Name).ThenBy(unit => unit.Id).Select(unit => unit.Name).Take(MostOffered).ToListAsync(cancel);
}
