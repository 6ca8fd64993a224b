using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>What is said about a client when it is registered, on the command line or in the configuration list <c>Auth:Clients</c>.</summary>
public sealed record ClientRegistration
{
    /// <summary>1 to 50 characters: letters, digits, dots, dashes, underscores.</summary>
    public string Id { get; init; } = "";

    /// <summary>As people are told it; absent = the id.</summary>
    public string Name { get => name.Length > 0 ? name : Id; init => name = value ?? ""; }

    /// <summary><c>confidential</c> keeps a secret; <c>public</c> cannot.</summary>
    public string Type { get; init; } = "confidential";

    /// <summary><c>web</c> or <c>native</c>.</summary>
    public string Application { get; init; } = "web";

    /// <summary><c>authorization_code</c>, <c>refresh_token</c>, <c>client_credentials</c>, <c>device_code</c>.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];
    public IReadOnlyList<string> RedirectUris { get; init; } = [];
    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    /// <summary>What it may ask for at most. <c>openid</c> and <c>offline_access</c> need not be named.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The address of the service person as whom it acts; needed for <c>client_credentials</c>. With the scope <c>scim</c> an administrator; made one where nobody has the address yet.</summary>
    public string? Person { get; init; }

    /// <summary>The organisation's own: people are not asked for consent.</summary>
    public bool IsFirstParty { get; init; }

    /// <summary>Takes authorization requests only where they were pushed (RFC 9126).</summary>
    public bool MustPushRequests { get; init; }
    public bool UsesReferenceTokens { get; init; }

    /// <summary>May ask <c>/connect/introspect</c>.</summary>
    public bool Introspects { get; init; }

    /// <summary>RS256 (what OpenID Connect obliges everybody to understand) or ES256.</summary>
    public string IdTokenAlgorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>From configuration only; absent for public clients. At least 32 characters.</summary>
    public string? Secret { get; init; }

    /// <summary>A JSON Web Key Set of the client's public keys, where it signs who it is (<c>private_key_jwt</c>) instead of sending a secret; absent for others.</summary>
    public string? KeySet { get; init; }

    private readonly string name = "";

    /// <summary>One that signs has no secret but one that it brings.</summary>
    internal bool NeedsSecret => this is { IsConfidential: true, Secret: null, KeySet: null };

    internal bool IsConfidential => Type == "confidential";

    /// <summary>Makes and changes people for an identity provider.</summary>
    internal bool Provisions => Scopes.Contains(ScimDoor.Scope);

    internal IEnumerable<string> Permissions()
    {
        yield return "ept:token";
        yield return "ept:revocation";
        if (Has("authorization_code"))
        {
            yield return "ept:authorization";
            yield return "ept:end_session";
            yield return "ept:pushed_authorization";
            yield return "rst:code";
        }
        if (Has("device_code")) yield return "ept:device_authorization";
        if (Introspects) yield return "ept:introspection";
        foreach (var grant in Grants.Distinct(StringComparer.Ordinal)) yield return $"gt:{GrantTypes.Long(grant)}";
        foreach (var scope in Scopes.Distinct(StringComparer.Ordinal)) yield return $"scp:{scope}";
    }

    internal IEnumerable<string> Requirements() => MustPushRequests ? ["ft:pkce", "ft:par"] : ["ft:pkce"];

    internal bool Has(string grant) => Grants.Any(given => GrantTypes.Long(given) == GrantTypes.Long(grant));
}

/// <summary>The grants there are.</summary>
internal static class GrantTypes
{
    public const string Code = "authorization_code";
    public const string Refresh = "refresh_token";
    public const string ClientCredentials = "client_credentials";
    public const string Device = "urn:ietf:params:oauth:grant-type:device_code";
    public static readonly IReadOnlyList<string> All = [Code, Refresh, ClientCredentials, Device];

    /// <summary>People may leave the urn away.</summary>
    public static string Long(string grant) => grant == "device_code" ? Device : grant;
}
