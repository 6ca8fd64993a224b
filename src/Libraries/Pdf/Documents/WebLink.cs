namespace Outcomes.Pdf.Documents;

/// <summary>Which addresses a document may lead to: https, http and mailto.</summary>
public static class WebLink
{
    /// <summary>The address, or null where a reader must not follow it.</summary>
    public static Uri? From(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var link) && IsAllowed(link) ? link : null;

    /// <summary>For renderers: a document may be built by hand.</summary>
    public static bool IsAllowed(Uri link) => link.IsAbsoluteUri && link.Scheme is ("https" or "http" or "mailto");
}
