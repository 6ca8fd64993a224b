using System.Globalization;

namespace Outcomes.OData.Protocol;

/// <summary>The entity tag of an entity: <c>W/"{version of its root}"</c>.</summary>
public static class ETag
{
    public static string Format(int version) => string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"");
}
