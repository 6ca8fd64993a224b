using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Checks an authorization request (RFC 6749 §4.1.1, OpenID Connect Core §3.1.2.1): first whether the browser may be sent back at all, then everything else.</summary>
internal sealed class AuthorizeRequests(ClientLookup clients, TokenValidation validation, TimeProvider clock)
{
    private static readonly string[] Prompts = ["none", "login", "consent", "select_account"];

    /// <exception cref="InvalidRequest">Told on a page: a browser is never sent to an address that nobody registered.</exception>
    public async Task<KnownClient> ClientAsync(Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("client_id")) throw Page("client_id", "The application did not say which one it is (client_id).");
        var client = await clients.FindAsync(parameters["client_id"], cancel)
            ?? throw Page("client_id", "This application is not registered here, or it was ended. Ask whoever sent you here.");
        if (!client.MayUse("authorization")) throw Page("client_id", "This application is not registered for signing people in.");
        if (!parameters.Has("redirect_uri")) throw Page("redirect_uri", "The application did not say where to go back to (redirect_uri).");
        if (!client.RedirectUris.Any(registered => RedirectRules.Matches(registered, parameters["redirect_uri"], client.IsNative)))
            throw Page("redirect_uri", "The address to go back to is not one that this application registered. You are not sent there.");
        return client;
    }

    /// <exception cref="OAuthRefusal">Told to the client, by way of the browser.</exception>
    public async Task<AuthorizationRequest> ReadAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (parameters.Has("request")) throw new OAuthRefusal("request_not_supported", "Request objects are not taken here.");
        if (parameters.Has("request_uri")) throw new OAuthRefusal("request_uri_not_supported", "Only the addresses that /connect/par gives are taken.");
        if (!parameters.Has("response_type")) throw OAuthRefusal.InvalidRequest("Say response_type=code.");
        if (parameters["response_type"] != "code") throw new OAuthRefusal("unsupported_response_type", "The only response_type here is code.");
        if (parameters["response_mode"] is not ("" or "query" or "form_post")) throw OAuthRefusal.InvalidRequest("response_mode is query or form_post.");
        if (!client.MayGrant(GrantTypes.Code)) throw new OAuthRefusal("unauthorized_client", "This client is not registered for authorization_code.");
        CheckLengths(parameters);
        CheckChallenge(parameters);
        var prompts = PromptsOf(parameters);
        return new AuthorizationRequest(
            client.ClientId, parameters["redirect_uri"], parameters["response_mode"] == "form_post", parameters["state"], ScopesOf(client, parameters),
            parameters["nonce"], parameters["code_challenge"], prompts, MaxAgeOf(parameters), await HintedAsync(client, parameters, cancel), "",
            NeedsTwoFactors(parameters), WasStrengthened: false, Now());
    }

    // Both are kept with the request, and travel in addresses, of which servers take some 8,000 bytes.
    private static void CheckLengths(Parameters parameters)
    {
        if (parameters["nonce"].Length > 500) throw OAuthRefusal.InvalidRequest("A nonce has at most 500 characters.");
        if (System.Text.Encoding.UTF8.GetByteCount(parameters["state"]) > 2_000) throw OAuthRefusal.InvalidRequest("A state has at most 2,000 bytes.");
    }

    // RFC 7636, and RFC 9700 §2.1.1: always, and never plain.
    private static void CheckChallenge(Parameters parameters)
    {
        if (!parameters.Has("code_challenge")) throw OAuthRefusal.InvalidRequest("Send a code_challenge (PKCE), with code_challenge_method=S256.");
        if (parameters["code_challenge_method"] != "S256") throw OAuthRefusal.InvalidRequest("Send code_challenge_method=S256; plain is not taken.");
        if (parameters["code_challenge"].Length != 43 || parameters["code_challenge"].Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
            throw OAuthRefusal.InvalidRequest("The code_challenge is the SHA-256 of the verifier in base64url: 43 characters.");
    }

    private static IReadOnlyList<string> ScopesOf(KnownClient client, Parameters parameters)
    {
        var scopes = AskedScopes.Of(client, parameters);
        if (scopes.Count == 0) throw new OAuthRefusal("invalid_scope", "Name what is asked for, such as openid or odata.read.");
        return scopes.Contains(ScimDoor.Scope) ? throw new OAuthRefusal("invalid_scope", "scim is for clients that act by themselves.") : scopes;
    }

    private static IReadOnlyList<string> PromptsOf(Parameters parameters)
    {
        var prompts = parameters.Words("prompt");
        if (prompts.Any(prompt => !Prompts.Contains(prompt))) throw OAuthRefusal.InvalidRequest($"prompt is one or more of: {string.Join(", ", Prompts)}.");
        return prompts.Contains("none") && prompts.Count > 1 ? throw OAuthRefusal.InvalidRequest("prompt=none stands alone.") : prompts;
    }

    private static int? MaxAgeOf(Parameters parameters) => !parameters.Has("max_age") ? null
        : int.TryParse(parameters["max_age"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) ? age
        : throw OAuthRefusal.InvalidRequest("max_age is a number of seconds.");

    // Any of those named does, and what is stronger does too. Others than ours are wishes that nobody here can grant (OpenID Connect Core §3.1.2.1).
    private static bool NeedsTwoFactors(Parameters parameters) =>
        parameters.Words("acr_values") is var named && named.Contains(AuthenticationContext.TwoFactors) && !named.Contains(AuthenticationContext.OneFactor);

    private async Task<string> HintedAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("id_token_hint")) return "";
        var hint = await validation.IdTokenHintAsync(parameters["id_token_hint"], client.ClientId, cancel);
        return hint?.Subject ?? throw OAuthRefusal.InvalidRequest("The id_token_hint is not an ID token that this client got here.");
    }

    private DateTime Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;

    private static InvalidRequest Page(string field, string message) => new([new FieldFault(field, message)]);
}
