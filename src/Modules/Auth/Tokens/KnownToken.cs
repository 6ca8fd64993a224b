namespace Outcomes.Auth;

/// <summary>A stored token as it was when last looked up, at most 30 s ago.</summary>
internal sealed record KnownToken(Guid Id, Guid AccountId, IReadOnlySet<string> Scopes, string Acr, string Networks, DateTime ExpiresAt, bool IsRevoked);
