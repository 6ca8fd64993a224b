using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Something that was handed out and can be taken back: a code, a refresh or reference token, a device or user code, a pushed request. Its value is not kept. Signed access tokens have no row.</summary>
/// <remarks>Columns are those of OpenIddict's tokens.</remarks>
public sealed class IssuedToken
{
    private IssuedToken() { }

    public Guid Id { get; private set; }
    public Guid ApplicationId { get; private set; }
    public Guid? AuthorizationId { get; private set; }
    public string? Subject { get; private set; }

    /// <summary>One of <see cref="TokenKinds"/>.</summary>
    public string Type { get; private set; } = "";

    /// <summary><c>valid</c>, <c>redeemed</c>, <c>revoked</c>; a device code is <c>inactive</c> until somebody answers, then <c>valid</c> or <c>rejected</c>.</summary>
    public string Status { get; private set; } = GrantStatus.Valid;

    /// <summary>SHA-256 of the value in base64; unique.</summary>
    public string ReferenceId { get; private set; } = "";
    public DateTime CreationDate { get; private set; }
    public DateTime ExpirationDate { get; private set; }
    public DateTime? RedemptionDate { get; private set; }

    /// <summary>What belongs to it, as JSON; no secret.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>256 bits.</summary>
    internal static string NewValue() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    internal static string Sha256(string value) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    internal static IssuedToken Of(string type, string value, Guid applicationId, DateTime now, DateTime expiresAt, string payload = "{}") => new()
    {
        Id = Ids.New(now),
        Type = type,
        ReferenceId = Sha256(value),
        ApplicationId = applicationId,
        CreationDate = now,
        ExpirationDate = expiresAt,
        Payload = payload,
    };

    internal IssuedToken Under(Authorization grant) => Under(grant.Id, grant.Subject);

    internal IssuedToken Under(Guid authorizationId, string subject)
    {
        (AuthorizationId, Subject) = (authorizationId, subject);
        return this;
    }

    /// <summary>A device that waited is let in.</summary>
    internal Authorization Allow(Authorization grant)
    {
        Status = GrantStatus.Valid;
        Under(grant);
        return grant;
    }

    /// <summary>Saved by whoever is first only: the status is what a save compares.</summary>
    internal void Redeem(DateTime now) => (Status, RedemptionDate) = (GrantStatus.Redeemed, now);

    internal void Reject() => Status = GrantStatus.Rejected;

    /// <summary>Nobody may use it before somebody has answered.</summary>
    internal IssuedToken Waiting()
    {
        Status = GrantStatus.Inactive;
        return this;
    }
}

/// <summary>OpenIddict's names for what is handed out.</summary>
internal static class TokenKinds
{
    public const string Code = "authorization_code";
    public const string Refresh = "refresh_token";
    public const string Access = "access_token";
    public const string Device = "device_code";
    public const string User = "user_code";
    public const string PushedRequest = "request_token";
}
