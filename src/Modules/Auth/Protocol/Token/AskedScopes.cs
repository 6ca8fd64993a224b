namespace Outcomes.Auth;

/// <summary>What a client asks for, within what it may.</summary>
internal static class AskedScopes
{
    /// <exception cref="OAuthRefusal">One that it may not ask for, or that there is not.</exception>
    public static IReadOnlyList<string> Of(KnownClient client, Parameters parameters)
    {
        var asked = parameters.Words("scope");
        if (asked.Any(scope => !client.MayAsk(scope))) throw new OAuthRefusal("invalid_scope", "This client is not registered for one of these scopes.");
        CheckResource(parameters, asked);
        return asked;
    }

    // RFC 8707: what the token is for, from a list.
    private static void CheckResource(Parameters parameters, IReadOnlyList<string> scopes)
    {
        if (parameters.Has("resource") && parameters["resource"] != ScopeRegistry.Audience(scopes))
            throw new OAuthRefusal("invalid_target", $"Tokens with these scopes are for {ScopeRegistry.Audience(scopes)}.");
    }
}
