namespace Outcomes.Auth;

/// <summary>Who sits at the browser, and how they proved it.</summary>
internal sealed record SignedInPerson(Guid AccountId, string Sid, string Stamp, DateTime AuthenticatedAt, string Acr, string Amr);
