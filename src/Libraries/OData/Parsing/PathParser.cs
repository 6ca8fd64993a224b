using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Reads the path of a request (OData 4.01 Part 2, chapter 4) against the model.</summary>
public static class PathParser
{
    /// <param name="path">What follows the service root, still percent-encoded: <c>Deliverables(…)/Criteria</c>. Leading and trailing slash are fine.</param>
    /// <exception cref="ODataProblem">404 for a name that is not there, 400 for a form that cannot be read, 501 for what is not built.</exception>
    public static Resource Parse(ODataModel model, string path, ODataLimits? limits = null)
    {
        limits ??= ODataLimits.Default;
        if (path.Length > limits.UrlLength)
            throw new ODataProblem(414, "limit-exceeded", $"The URL is longer than {limits.UrlLength:N0} characters, which is the limit (UrlLength).", "path");
        var segments = PathSegment.Split(path, limits);
        if (segments.Count == 0)
            return new ServiceDocument();
        return segments[0].Name.StartsWith('$')
            ? ServiceResource(segments)
            : new ResourceWalk(model, segments).Read();
    }

    private static MetadataDocument ServiceResource(IReadOnlyList<PathSegment> segments) => segments[0].Name switch
    {
        "$metadata" when segments.Count == 1 => new MetadataDocument(),
        "$batch" or "$all" or "$entity" or "$crossjoin" => throw segments[0].NotBuilt(segments[0].Name),
        _ => throw segments[0].NotFound($"There is no {segments[0].Name}. {NearestName.Hint(segments[0].Name, ["$metadata", "$batch"])}"),
    };
}
