using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What comes next for a checked request: sign-in, consent, or the way back.</summary>
internal sealed class AuthorizeDecision(ClientLookup clients, Consents consents, RequestTickets tickets, Databases databases, Issuer issuer)
{
    /// <param name="isResumed">The browser comes from signing in.</param>
    public async Task<IResult> DecideAsync(AuthorizationRequest request, SignedInPerson? person, bool isResumed, CancellationToken cancel)
    {
        if (await clients.FindAsync(request.ClientId, cancel) is not { } client) return Refuse(request, "unauthorized_client", "This client was ended.");
        if (person is null || request.NeedsSignIn(person)) return SignIn(request, person, isResumed);
        if (request.NeedsMoreFrom(person)) return await StrengthenAsync(request, person, cancel);
        var consent = await consents.FindAsync(person.AccountId, client.Id, request.Scopes, cancel);
        if (!MustAsk(request, client, consent)) return await OrSignInAsync(request, () => GrantAsync(request, person, client, consent?.Id, cancel));
        return request.IsSilent
            ? Refuse(request, "consent_required", "The person has not allowed this yet.")
            : new SeeOther(QueryHelpers.AddQueryString(ProtocolPaths.Consent, "request", tickets.Write(request)));
    }

    /// <summary>The person said yes or no on the page that <see cref="DecideAsync"/> led to.</summary>
    public async Task<IResult> AnswerAsync(AuthorizationRequest request, SignedInPerson? person, bool isAllowed, CancellationToken cancel)
    {
        if (person is null || request.NeedsSignIn(person)) return SignIn(request, person, isResumed: false);
        if (request.NeedsMoreFrom(person)) return await StrengthenAsync(request, person, cancel);
        if (!isAllowed) return Refuse(request, "access_denied", "The person said no.");
        if (await clients.FindAsync(request.ClientId, cancel) is not { } client) return Refuse(request, "unauthorized_client", "This client was ended.");
        return await OrSignInAsync(request, async () => await GrantAsync(request, person, client, await consents.GiveAsync(person, client, request.Scopes, cancel), cancel));
    }

    private IResult SignIn(AuthorizationRequest request, SignedInPerson? person, bool isResumed)
    {
        if (request.IsSilent) return Refuse(request, "login_required", "Nobody is signed in, or not as the client wants it.");
        // Somebody else than the client expects has just signed in: asking for ever would help nobody.
        if (isResumed && person is not null && request.HintedSubject.Length > 0 && request.HintedSubject != person.AccountId.ToString())
            return Refuse(request, "login_required", "Somebody else is signed in than the client expects.");
        if (isResumed && person is not null && request.ReplacedSid != person.Sid && request.IsOlderThanAsked(person))
            return Refuse(request, "login_required", "The person did not prove anew who they are.");
        var seen = request with { ReplacedSid = person?.Sid ?? (request.ReplacedSid.Length > 0 ? request.ReplacedSid : "none") };
        return new SeeOther(QueryHelpers.AddQueryString(AccountEndpoints.SignInPath, "returnUrl", AuthorizeEndpoint.ResumeAt(tickets.Write(seen))));
    }

    /// <summary>Once to where the second factor is asked; whoever has none is told where to set one up, and the client that it does not get what it asked for.</summary>
    private async Task<IResult> StrengthenAsync(AuthorizationRequest request, SignedInPerson person, CancellationToken cancel)
    {
        if (request.IsSilent) return Refuse(request, "interaction_required", "The person has to prove more than they did: ask again without prompt=none.");
        await using var db = databases.OpenForSignIn();
        // OpenID Connect Core Error Code unmet_authentication_requirements 1.0, named by RFC 9470 §5.
        if (request.WasStrengthened || !await db.HasSecondFactorAsync(person.AccountId, cancel))
            return Refuse(request, "unmet_authentication_requirements", $"The person has no second step, or did not take it. They set one up at {issuer.At("/account/security")}.");
        var back = AuthorizeEndpoint.ResumeAt(tickets.Write(request with { WasStrengthened = true }));
        return new SeeOther(AccountAddress.Of(AccountEndpoints.ConfirmPath, ("error", "stronger"), ("returnUrl", back)));
    }

    // A native client can be imitated by any program of the device, so its person is asked each time (RFC 8252 §8.6).
    private static bool MustAsk(AuthorizationRequest request, KnownClient client, Authorization? consent)
    {
        if (request.Prompts.Contains("consent") || (client.IsNative && !client.IsConfidential)) return true;
        return !client.IsFirstParty && (consent is null || request.Scopes.Contains("offline_access"));
    }

    // The session may have been ended in another process meanwhile, which the write finds.
    private async Task<IResult> OrSignInAsync(AuthorizationRequest request, Func<Task<IResult>> grant)
    {
        try
        {
            return await grant();
        }
        catch (SignInRequired)
        {
            return SignIn(request, person: null, isResumed: false);
        }
    }

    private async Task<IResult> GrantAsync(AuthorizationRequest request, SignedInPerson person, KnownClient client, Guid? consentId, CancellationToken cancel) =>
        BrowserAnswer.Code(request, issuer, await consents.IssueCodeAsync(request, person, client, consentId, cancel));

    private BrowserAnswer Refuse(AuthorizationRequest request, string error, string description) => BrowserAnswer.Error(request, issuer, error, description);
}
