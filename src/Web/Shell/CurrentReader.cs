namespace Outcomes.Web.Shell;

/// <summary>Holds the reader of the request, set once before a page is rendered and handed to its components as a cascading value.</summary>
internal sealed class CurrentReader(TimeProvider clock)
{
    public Reader Reader { get; set; } = Reader.Anonymous(clock.GetUtcNow());
}
