using System.Text.Json;

namespace Outcomes.Auth;

/// <summary>Lists as OpenIddict keeps them: a JSON array in one column.</summary>
internal static class JsonList
{
    public static string Write(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    public static IReadOnlyList<string> Read(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
