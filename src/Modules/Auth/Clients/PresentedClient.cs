using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>What a client says it is, and by which of the ways of RFC 6749 §2.3.1 and RFC 7523 §2.2.</summary>
/// <param name="Secret">Absent where none was sent.</param>
/// <param name="IsByHeader">Basic, and not parameters of the body.</param>
/// <param name="Assertion">What it signed instead of sending a secret; absent where it did not.</param>
internal sealed record PresentedClient(string Id, string? Secret, bool IsByHeader, string? Assertion = null)
{
    /// <exception cref="OAuthRefusal">No client, two ways at once, or one that is not taken here.</exception>
    public static PresentedClient Of(HttpContext http, Parameters parameters)
    {
        var header = http.Request.Headers.Authorization;
        if (parameters.Has("client_assertion") || parameters.Has("client_assertion_type")) return OfAssertion(parameters, header.Count > 0);
        if (header.Count == 0)
        {
            if (!parameters.Has("client_id")) throw new OAuthRefusal("invalid_client", "Say which client asks: client_id, or Basic.", 401) { Challenge = "Basic realm=\"Outcomes\", charset=\"UTF-8\"" };
            return new PresentedClient(parameters["client_id"], parameters.Has("client_secret") ? parameters["client_secret"] : null, IsByHeader: false);
        }
        if (parameters.Has("client_secret")) throw OAuthRefusal.InvalidRequest("Send the secret once: as Basic, or as client_secret.");
        var presented = OfBasic(header.Count == 1 ? header.ToString() : "");
        if (parameters.Has("client_id") && parameters["client_id"] != presented.Id) throw OAuthRefusal.InvalidRequest("client_id is another client than the one of Basic.");
        return presented;
    }

    private static PresentedClient OfAssertion(Parameters parameters, bool hasHeader)
    {
        if (hasHeader || parameters.Has("client_secret")) throw OAuthRefusal.InvalidRequest("Say once who asks: by an assertion, or by the secret.");
        if (!parameters.Has("client_assertion") || !parameters.Has("client_assertion_type")) throw OAuthRefusal.InvalidRequest("client_assertion and client_assertion_type come together.");
        if (parameters["client_assertion_type"] != ClientAssertions.Type) throw OAuthRefusal.InvalidRequest($"The only client_assertion_type here is {ClientAssertions.Type}.");
        var named = ClientAssertions.ClientIdIn(parameters["client_assertion"]);
        if (parameters.Has("client_id") && parameters["client_id"] != named) throw OAuthRefusal.InvalidClient(byHeader: false);
        return new PresentedClient(named, null, IsByHeader: false, parameters["client_assertion"]);
    }

    private static PresentedClient OfBasic(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var parsed) || !parsed.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            throw OAuthRefusal.InvalidClient(byHeader: true);
        var bytes = new byte[(parsed.Parameter ?? "").Length];
        if (!Convert.TryFromBase64String(parsed.Parameter ?? "", bytes, out var length)) throw OAuthRefusal.InvalidClient(byHeader: true);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':');
        if (colon < 1) throw OAuthRefusal.InvalidClient(byHeader: true);
        // Each half is encoded as in a form (RFC 6749 §2.3.1).
        return new PresentedClient(Decode(text[..colon]), Decode(text[(colon + 1)..]), IsByHeader: true);
    }

    private static string Decode(string half) => Uri.UnescapeDataString(half.Replace('+', ' '));
}
