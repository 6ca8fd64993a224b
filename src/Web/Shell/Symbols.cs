namespace Outcomes.Web.Shell;

/// <summary>The shapes one page uses, gathered while it renders, so that the page carries these and no others.</summary>
public sealed class Symbols
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Called when a new shape is met; the sprite of the page listens.</summary>
    public Action Changed { get; set; } = () => { };

    public IEnumerable<string> Used => used;

    public void Use(string name)
    {
        if (used.Add(name)) Changed();
    }
}
