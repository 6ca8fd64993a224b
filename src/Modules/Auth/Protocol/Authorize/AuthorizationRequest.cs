namespace Outcomes.Auth;

/// <summary>What a client asks of a person, after everything in it has been checked.</summary>
/// <param name="MaxAge">How long ago the person may have proved who they are, in seconds; absent = any time.</param>
/// <param name="HintedSubject">Whom the client expects; empty = anybody.</param>
/// <param name="ReplacedSid">The session that does not do, where the client wants a new sign-in; empty = none.</param>
/// <param name="NeedsTwoFactors">One factor does not do (acr_values, RFC 9470).</param>
/// <param name="WasStrengthened">The person was asked for the second factor already.</param>
/// <param name="AskedAt">UTC, in whole seconds as auth_time; ten minutes later it is over.</param>
internal sealed record AuthorizationRequest(
    string ClientId, string RedirectUri, bool IsFormPost, string State, IReadOnlyList<string> Scopes, string Nonce, string Challenge,
    IReadOnlyList<string> Prompts, int? MaxAge, string HintedSubject, string ReplacedSid, bool NeedsTwoFactors, bool WasStrengthened, DateTime AskedAt)
{
    public bool IsSilent => Prompts.Contains("none");

    public bool WantsNewSignIn => Prompts.Contains("login") || Prompts.Contains("select_account");

    /// <summary>Whether whoever sits there must sign in (again) first.</summary>
    public bool NeedsSignIn(SignedInPerson person)
    {
        if (WantsNewSignIn && (ReplacedSid.Length == 0 || ReplacedSid == person.Sid)) return true;
        if (IsOlderThanAsked(person)) return true;
        if (HintedSubject.Length > 0 && HintedSubject != person.AccountId.ToString()) return true;
        return MaxAge is { } age && person.AuthenticatedAt < AskedAt.AddSeconds(-age);
    }

    /// <summary>A session may be new, and what it rests on old: another provider remembered them (OpenID Connect Core §3.1.2.1, prompt=login).</summary>
    public bool IsOlderThanAsked(SignedInPerson person) => Prompts.Contains("login") && person.AuthenticatedAt < AskedAt;

    /// <summary>Whether whoever sits there has proved less than the client asks for.</summary>
    public bool NeedsMoreFrom(SignedInPerson person) => NeedsTwoFactors && person.Acr != AuthenticationContext.TwoFactors;
}
