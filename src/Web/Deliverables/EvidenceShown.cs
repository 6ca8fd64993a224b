using System.Globalization;
using Outcomes.Deliverables;
using Outcomes.Query.Views;
using Outcomes.Web.Components;

namespace Outcomes.Web.Deliverables;

/// <summary>How each kind of evidence is listed.</summary>
internal static class EvidenceShown
{
    public static EvidenceLine Line(EvidenceView piece) => piece.Kind switch
    {
        EvidenceKind.File => new("i-file", "File", piece.Title, piece.Sha256 is null ? null : $"/deliverables/evidence/{piece.Id}", Size(piece), piece.Sha256),
        EvidenceKind.Metric => new("i-metric", "Number", piece.Title, piece.Url, piece.Note),
        EvidenceKind.Testimonial => new("i-quote", "Testimonial", piece.Title, piece.Url, piece.Note),
        EvidenceKind.Commit => new("i-commit", "Commit", piece.Title, piece.Url, piece.Note),
        _ => new("i-next", "Link", piece.Title, piece.Url, piece.Note),
    };

    private static string Size(EvidenceView piece)
    {
        var size = piece.SizeBytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(bytes / 1e6, 0.1):0.#} MB") : "not sent yet";
        return string.IsNullOrEmpty(piece.Note) ? size : $"{size} · {piece.Note}";
    }
}
