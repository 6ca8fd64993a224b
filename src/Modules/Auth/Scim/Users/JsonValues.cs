using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Values of attributes out of JSON, in the shapes that providers send them; empty and null are absent.</summary>
internal static partial class JsonValues
{
    /// <exception cref="ScimRefusal">No text, too long, or with characters that no attribute holds.</exception>
    public static string? Text(JsonNode? said, string attribute, int most)
    {
        if (said is null) return null;
        var text = Read(said, attribute).Trim();
        if (!ScimText.IsClean(text)) throw ScimRefusal.Value($"{attribute} holds a control character or half of a character. Take it out.");
        return text.Length <= most ? text.Length == 0 ? null : text : throw ScimRefusal.Value($"{attribute} has {text.Length} characters; {most} is the most.");
    }

    /// <summary>A truth value, also as text in any case, or wrapped as the value of an object or the one of a list.</summary>
    public static bool? Flag(JsonNode? said, string attribute) => said switch
    {
        null => null,
        JsonObject or JsonArray => Flag(Chosen(said), attribute),
        _ when said.GetValueKind() is JsonValueKind.True or JsonValueKind.False => said.GetValue<bool>(),
        _ when said.GetValueKind() == JsonValueKind.String && bool.TryParse(Read(said, attribute), out var flag) => flag,
        _ => throw ScimRefusal.Value($"{attribute} is true or false."),
    };

    /// <summary>Of a list the primary value, else the one for work, else the first; of an object its <c>value</c>.</summary>
    public static JsonNode? Chosen(JsonNode? said) => said switch
    {
        JsonArray list => Chosen(list.FirstOrDefault(IsPrimary) ?? list.FirstOrDefault(IsForWork) ?? (list.Count > 0 ? list[0] : null)),
        JsonObject one => Part(one, "value"),
        _ => said,
    };

    /// <summary>An object that names no value, such as a manager's name alone: it asks for nothing.</summary>
    public static bool SaysNothing(JsonNode? said) => said is JsonObject one && !one.Any(member => member.Key.Equals("value", StringComparison.OrdinalIgnoreCase));

    /// <summary>A member by its name in any case.</summary>
    public static JsonNode? Part(JsonObject said, string name) =>
        said.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <exception cref="ScimRefusal">The message does not say that it is of this schema.</exception>
    public static void DemandSchema(JsonObject body, string schema)
    {
        if (Part(body, "schemas") is not JsonArray schemas || !schemas.Any(one => $"{one}".Equals(schema, StringComparison.OrdinalIgnoreCase)))
            throw ScimRefusal.Syntax($"schemas must hold {schema}.");
    }

    public static string? Address(JsonNode? said)
    {
        if (Text(said, "emails.value", 254) is not { } text) return null;
        return IsAddress(text) ? Account.Normal(text) : throw ScimRefusal.Value("emails.value is no e-mail address. Write it as name@example.org.");
    }

    public static bool IsAddress(string text) =>
        text.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && !text.Any(char.IsWhiteSpace);

    /// <summary>The first language of a list as browsers send it (RFC 7643 §4.1.1).</summary>
    public static string? Language(JsonNode? said)
    {
        if (Text(said, "preferredLanguage", 200)?.Split(',', ';')[0].Trim().Replace('_', '-') is not { Length: > 0 } tag) return null;
        return tag.Length <= 35 && Tag().IsMatch(tag) ? tag : throw ScimRefusal.Value("preferredLanguage is no language tag. Write it as de-AT.");
    }

    /// <summary>An IANA id; Windows' own names are translated.</summary>
    public static string? Zone(JsonNode? said)
    {
        if (Text(said, "timezone", 64) is not { } zone) return null;
        if (LocalDay.IsZone(zone)) return zone;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out var iana) ? iana : throw ScimRefusal.Value("timezone is not known. Give an IANA zone such as Europe/Vienna.");
    }

    private static string Read(JsonNode said, string attribute) => said.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
        ? said.ToString()
        : throw ScimRefusal.Value($"{attribute} is a text.");

    private static bool IsPrimary(JsonNode? said) => said is JsonObject one && Part(one, "primary") is JsonValue flag && flag.ToString().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsForWork(JsonNode? said) => said is JsonObject one && Part(one, "type") is JsonValue type && type.ToString().Equals(UserJson.EmailType, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
