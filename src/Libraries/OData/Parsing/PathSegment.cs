using System.Globalization;

namespace Outcomes.OData.Parsing;

/// <summary>One segment of a path, decoded after it was cut out, so that an encoded slash stays inside a literal.</summary>
/// <param name="Name">Before the parenthesis; a key-as-segment is all name.</param>
/// <param name="Arguments">Between the parentheses; absent without any.</param>
/// <param name="Number">1 for the first.</param>
internal sealed record PathSegment(string Name, string? Arguments, int Number)
{
    private string Target => string.Create(CultureInfo.InvariantCulture, $"path:{Number}");

    public static IReadOnlyList<PathSegment> Split(string path, ODataLimits limits)
    {
        var segments = new List<PathSegment>(4);
        foreach (var range in path.AsSpan().Trim('/').Split('/'))
        {
            var number = segments.Count + 1;
            if (number > limits.PathSegments)
                throw new ODataProblem(400, "limit-exceeded",
                    $"More than {limits.PathSegments} segments in the path, which is the limit (PathSegments). Start nearer to what you want.", "path");
            var text = PercentDecoding.Decode(path.AsSpan().Trim('/')[range], plusIsSpace: false,
                string.Create(CultureInfo.InvariantCulture, $"path:{number}"));
            segments.Add(Cut(text, number));
        }
        return segments is [{ Name: "", Arguments: null }] ? [] : segments;
    }

    public ODataProblem NotFound(string message) => new(404, "unknown-resource", message, Target);
    public ODataProblem NotBuilt(string name) => new(501, "not-implemented", $"{name} is not built.", Target);
    public ODataProblem Unreadable(string message) => new(400, "bad-path", message, Target);

    private static PathSegment Cut(string text, int number)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open switch
        {
            < 0 => new PathSegment(text, null, number),
            _ when text.EndsWith(')') => new PathSegment(text[..open], text[(open + 1)..^1], number),
            _ => throw new PathSegment(text, null, number).Unreadable("A parenthesis is not closed. Write a key as Set({id})."),
        };
    }
}
