namespace Outcomes.Auth;

/// <summary>One entry of the configuration's <c>Auth:Providers</c>: an OpenID provider at which people may sign in, once they have linked their account there.</summary>
public sealed class ExternalProviderOptions
{
    /// <summary>In addresses of this server, such as <c>entra</c>: small letters, digits, hyphens. Register the address <c>ISSUER/account/external/ID/callback</c> there.</summary>
    public string Id { get; set; } = "";

    /// <summary>On the button; absent = the id.</summary>
    public string Name { get; set; } = "";

    /// <summary>Exactly as its metadata and its tokens say it.</summary>
    public string Issuer { get; set; } = "";
    public string ClientId { get; set; } = "";

    /// <summary>From the environment or a mounted file, not from a file that is kept with the code.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary><c>client_secret_basic</c> or <c>client_secret_post</c>.</summary>
    public string ClientAuthentication { get; set; } = ExternalProviders.Basic;

    /// <summary>Beside <c>openid</c>; absent = profile and email, so that the owner sees which account is linked.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>Values of <c>acr</c> with which the provider says that it checked two factors. Whatever it says else is one.</summary>
    public IList<string> TwoFactorAcr { get; set; } = [];
}
