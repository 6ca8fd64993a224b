using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A program that may ask for tokens. Columns and permission strings are those of OpenIddict's applications; what is ours stands below them.</summary>
public sealed class ClientApplication
{
    /// <summary>While a new secret is rolled out, the old one is good.</summary>
    internal static readonly TimeSpan OldSecretLives = TimeSpan.FromDays(7);

    private ClientApplication() { }

    internal ClientApplication(string clientId, DateTime now) => (Id, ClientId) = (Ids.New(now), clientId);

    public Guid Id { get; private set; }

    /// <summary>Unique; compared by character.</summary>
    public string ClientId { get; private set; } = "";
    public string DisplayName { get; private set; } = "";

    /// <summary><c>confidential</c> or <c>public</c>.</summary>
    public string ClientType { get; private set; } = "";

    /// <summary><c>web</c> or <c>native</c>.</summary>
    public string ApplicationType { get; private set; } = "";

    /// <summary><c>explicit</c>, or <c>implicit</c> for the organisation's own programs.</summary>
    public string ConsentType { get; private set; } = "";

    /// <summary>SHA-256 in base64: 256 random bits need no slow hash. Absent for public clients, and for those that sign.</summary>
    public string? ClientSecret { get; private set; }

    /// <summary>Public keys of a client that signs who it is (<c>private_key_jwt</c>); absent for others.</summary>
    public string? JsonWebKeySet { get; private set; }

    /// <summary>JSON array, such as <c>["ept:token","gt:client_credentials","scp:odata.read"]</c>.</summary>
    public string Permissions { get; private set; } = "[]";

    /// <summary>JSON array.</summary>
    public string RedirectUris { get; private set; } = "[]";

    /// <summary>JSON array.</summary>
    public string PostLogoutRedirectUris { get; private set; } = "[]";

    /// <summary>JSON array: <c>ft:pkce</c> always, <c>ft:par</c> where requests must be pushed first.</summary>
    public string Requirements { get; private set; } = "[]";

    /// <summary>The secret before the last rotation.</summary>
    public string? FormerSecret { get; private set; }
    public DateTime? FormerSecretEndsAt { get; private set; }

    /// <summary>Who answers for it: a name or an address, shown when consent is asked.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The service person as whom it acts by its own credentials.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Gets access tokens that mean something here only, and can be taken back at once.</summary>
    public bool UsesReferenceTokens { get; private set; }

    /// <summary>ES256 or RS256.</summary>
    public string IdTokenAlgorithm { get; private set; } = "";
    public DateTime? DisabledAt { get; private set; }

    /// <summary>Raised first by every write about the client, so that such writes wait for each other.</summary>
    public int Writes { get; private set; }

    internal string SubjectRef => $"client:{ClientId}";

    internal static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    internal static string Sha256(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal void Describe(ClientRegistration registration, Guid? personId)
    {
        (DisplayName, ClientType, ApplicationType) = (registration.Name, registration.Type, registration.Application);
        (ConsentType, Owner) = (registration.IsFirstParty ? "implicit" : "explicit", registration.Owner);
        (Permissions, Requirements) = (JsonList.Write(registration.Permissions()), JsonList.Write(registration.Requirements()));
        (RedirectUris, PostLogoutRedirectUris) = (JsonList.Write(registration.RedirectUris), JsonList.Write(registration.PostLogoutRedirectUris));
        (UsesReferenceTokens, IdTokenAlgorithm, PersonId) = (registration.UsesReferenceTokens, registration.IdTokenAlgorithm, personId);
        JsonWebKeySet = registration.KeySet;
        // Who signs from now on has no secret that could leak.
        if (registration is { KeySet: not null, Secret: null }) (ClientSecret, FormerSecret, FormerSecretEndsAt) = (null, null, null);
    }

    internal void SetSecret(string secret) => (ClientSecret, FormerSecret, FormerSecretEndsAt) = (Sha256(secret), null, null);

    internal void RotateSecret(string secret, DateTime now) => (FormerSecret, FormerSecretEndsAt, ClientSecret) = (ClientSecret, now + OldSecretLives, Sha256(secret));

    internal void Disable(DateTime now) => DisabledAt = now;
}
