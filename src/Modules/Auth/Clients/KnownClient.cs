using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>A client as it was when last looked up, at most 30 s ago.</summary>
internal sealed record KnownClient
{
    private readonly HashSet<string> permissions;

    public KnownClient(ClientApplication row)
    {
        (Id, ClientId, Name, Owner, PersonId) = (row.Id, row.ClientId, row.DisplayName, row.Owner, row.PersonId);
        (IsConfidential, IsNative, IsFirstParty) = (row.ClientType == "confidential", row.ApplicationType == "native", row.ConsentType == "implicit");
        (IsDisabled, UsesReferenceTokens, IdTokenAlgorithm) = (row.DisabledAt is not null, row.UsesReferenceTokens, row.IdTokenAlgorithm);
        permissions = [.. JsonList.Read(row.Permissions)];
        (RedirectUris, PostLogoutRedirectUris) = (JsonList.Read(row.RedirectUris), JsonList.Read(row.PostLogoutRedirectUris));
        Keys = ClientKeys.Read(row.JsonWebKeySet);
        MustPushRequests = JsonList.Read(row.Requirements).Contains("ft:par");
        (secret, formerSecret, formerSecretEndsAt) = (row.ClientSecret, row.FormerSecret, row.FormerSecretEndsAt);
    }

    private readonly string? secret;
    private readonly string? formerSecret;
    private readonly DateTime? formerSecretEndsAt;

    public Guid Id { get; }
    public string ClientId { get; }
    public string Name { get; }
    public string Owner { get; }
    public Guid? PersonId { get; }
    public bool IsConfidential { get; }
    public bool IsNative { get; }
    public bool IsFirstParty { get; }
    public bool IsDisabled { get; }
    public bool UsesReferenceTokens { get; }
    public bool MustPushRequests { get; }
    public string IdTokenAlgorithm { get; }
    public IReadOnlyList<string> RedirectUris { get; }
    public IReadOnlyList<string> PostLogoutRedirectUris { get; }

    /// <summary>By which it signs who it is; none where it has a secret, or nothing.</summary>
    public IReadOnlyList<SecurityKey> Keys { get; }

    public bool MayUse(string endpoint) => permissions.Contains($"ept:{endpoint}");

    public bool MayGrant(string grant) => permissions.Contains($"gt:{grant}");

    /// <summary>As in OpenIddict, <c>openid</c> and <c>offline_access</c> need no permission of their own; the latter needs the right to refresh.</summary>
    public bool MayAsk(string scope) => scope switch
    {
        "openid" => true,
        "offline_access" => MayGrant(GrantTypes.Refresh),
        _ => permissions.Contains($"scp:{scope}"),
    };

    /// <summary>In the same time whether it is right, nearly right or wrong.</summary>
    public bool HasSecret(string presented, DateTime now)
    {
        var sha256 = ClientApplication.Sha256(presented);
        return Same(secret, sha256) | (Same(formerSecret, sha256) & formerSecretEndsAt > now);
    }

    private static bool Same(string? kept, string presented) =>
        kept is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(presented));
}
