using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Errors;

/// <summary>Two people changed one thing: everything needed to choose, with nothing lost.</summary>
/// <param name="Title">Title of the thing.</param>
/// <param name="Href">Its page.</param>
/// <param name="Action">Where the choice is posted to: the address of the form that was refused.</param>
/// <param name="Version">The version that is saved now and that the choice will be made against.</param>
/// <param name="Disputed">Fields that both changed, to different values.</param>
/// <param name="Settled">Fields that at most one changed, with the value that holds.</param>
/// <param name="By">Who saved in between, where it is known.</param>
/// <param name="On">The day it was saved.</param>
public sealed record EditConflict(
    string Title,
    string Href,
    string Action,
    int Version,
    IReadOnlyList<ConflictField> Disputed,
    IReadOnlyList<(string Name, string Value)> Settled,
    PersonName? By = null,
    DateOnly? On = null)
{
    /// <param name="title">Title of the thing.</param>
    /// <param name="href">Its page.</param>
    /// <param name="action">Where the form was posted to.</param>
    /// <param name="version">That is saved now.</param>
    /// <param name="saved">Its fields as they are saved now.</param>
    /// <param name="mine">What was sent, with what the fields held before.</param>
    public static EditConflict Of(string title, string href, string action, int version, IEnumerable<EditField> saved, FormState mine)
    {
        var (disputed, settled) = Sort(saved.Select(field => new ConflictField(
            field.Name, field.Label, Lines(mine.Value($"was.{field.Name}")), Lines(field.Saved), Lines(mine.Value(field.Name)), field.Long, field.Choices)));
        mine.Show();
        return new(title, href, action, version, disputed, settled) { Draft = mine.Value(SentDraft.Field) };
    }

    /// <summary>Under which name the form's words are kept on the device until one version holds.</summary>
    public string Draft { get; init; } = "";

    /// <summary>Sorts the fields of a form into those to choose and those that fit together.</summary>
    public static (IReadOnlyList<ConflictField> Disputed, IReadOnlyList<(string Name, string Value)> Settled) Sort(IEnumerable<ConflictField> fields)
    {
        var all = fields.ToList();
        var disputed = all.Where(field => field.Mine != field.Base && field.Theirs != field.Base && field.Mine != field.Theirs).ToList();
        var settled = all.Except(disputed).Select(field => (field.Name, field.Mine == field.Base ? field.Theirs : field.Mine)).ToList();
        return (disputed, settled);
    }

    // A browser sends lines as CR LF; programs may have saved LF alone.
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
