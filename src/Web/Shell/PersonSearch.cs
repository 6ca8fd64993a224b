using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Shell;

/// <summary>Finds the one person that a name or a work e-mail means.</summary>
internal sealed class PersonSearch(Reads reads)
{
    /// <param name="typed">A whole name or a whole e-mail, in any case.</param>
    /// <param name="field">The property to put a refusal beside.</param>
    /// <exception cref="InvalidRequest">Nobody is called so, or several are.</exception>
    public async Task<Guid> FindAsync(string typed, string field, CancellationToken cancel)
    {
        var text = typed.Trim();
        if (text.Length == 0) throw Refusal(field, "Name a person, or give their work e-mail.");
        var lower = text.ToLowerInvariant();
        var people = reads.All<PersonView>().Where(person => person.Status != PersonStatus.Left);
        var found = await (text.Contains('@', StringComparison.Ordinal)
                ? people.Where(person => person.Email == lower)
                : people.Where(person => person.DisplayName == text || person.DisplayName.ToLower() == lower))
            .OrderBy(person => person.Id).Select(person => person.Id).Take(2).ToListAsync(cancel);
        return found.Count switch
        {
            1 => found[0],
            0 => throw Refusal(field, $"Nobody is called “{text}”. Give the whole name, or the work e-mail."),
            _ => throw Refusal(field, $"Several people are called “{text}”. Give the work e-mail."),
        };
    }

    /// <summary>The person that a field of a form names; nobody where it is empty.</summary>
    public async Task<Guid?> FindOrNoneAsync(string typed, string field, CancellationToken cancel) =>
        typed.Trim().Length == 0 ? null : await FindAsync(typed, field, cancel);

    private static InvalidRequest Refusal(string field, string message) => new([new FieldFault(field, message)]);
}
