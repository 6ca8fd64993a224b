using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Outcomes.Auth;

/// <summary>The parameters of a protocol request: each at most once, an empty one as good as none (RFC 6749 §3.1, §3.2).</summary>
internal sealed class Parameters
{
    private const int LongestValue = 8_000;
    private readonly Dictionary<string, string> values;

    private Parameters(Dictionary<string, string> values) => this.values = values;

    /// <summary>Empty where it was not sent.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    public IReadOnlyDictionary<string, string> All => values;

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Separated by blanks, each once.</summary>
    public IReadOnlyList<string> Words(string name) => [.. this[name].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public static Parameters Of(IReadOnlyDictionary<string, string> kept) => new(new(kept, StringComparer.Ordinal));

    /// <exception cref="OAuthRefusal">A parameter twice, or one that is too long.</exception>
    public static Parameters OfQuery(HttpContext http) => Of(http.Request.Query);

    /// <exception cref="OAuthRefusal">No form, a parameter twice, or something in the address, where logs would keep it.</exception>
    public static async Task<Parameters> OfFormAsync(HttpContext http)
    {
        if (http.Request.QueryString.HasValue) throw OAuthRefusal.InvalidRequest("Send every parameter in the body, and none in the address.");
        return Of(await ReadFormAsync(http));
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            throw OAuthRefusal.InvalidRequest("Send the parameters as application/x-www-form-urlencoded.");
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException tooMuch)
        {
            throw new OAuthRefusal("invalid_request", "The body is too large or broken.", tooMuch.StatusCode);
        }
        catch (InvalidDataException)
        {
            throw OAuthRefusal.InvalidRequest("The body is no form that can be read.");
        }
    }

    private static Parameters Of(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, given) in sent)
        {
            if (given.Count > 1) throw OAuthRefusal.InvalidRequest("A parameter was sent twice. Send each once.");
            var value = given.ToString();
            if (value.Length > LongestValue || name.Length > 100) throw OAuthRefusal.InvalidRequest("A parameter is too long.");
            if (value.Length > 0) read[name] = value;
        }
        return new Parameters(read);
    }
}
