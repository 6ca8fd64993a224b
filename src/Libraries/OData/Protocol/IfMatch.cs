using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outcomes.OData.Protocol;

/// <summary>What <c>If-Match</c> demands: nothing, any current version (<c>*</c>), or one of some versions.</summary>
/// <remarks>Compared by value: a weak tag does not stop a write (OData 4.01 Part 1, 8.3.1). A tag that is not ours matches nothing.</remarks>
public sealed record IfMatch(bool IsPresent, bool IsAny, IReadOnlyList<int> Versions)
{
    public static IfMatch Absent { get; } = new(false, false, []);

    /// <exception cref="ODataProblem">400 when the header is neither <c>*</c> nor a list of entity tags.</exception>
    public static IfMatch Parse(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
            return Absent;
        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
            throw new ODataProblem(400, "bad-if-match", "If-Match is not an entity tag. Send the entity's ETag as it was read, such as W/\"3\".", "If-Match");
        return new IfMatch(true, tags.Any(tag => tag.Tag == "*"), [.. tags.Select(Version).OfType<int>()]);
    }

    public bool Allows(int version) => !IsPresent || IsAny || Versions.Contains(version);

    private static int? Version(EntityTagHeaderValue tag) =>
        int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
