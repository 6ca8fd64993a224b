using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What people allowed clients, and what comes of it: a code.</summary>
internal sealed class Consents(Databases databases)
{
    /// <summary>Absent where the person has not allowed all of this.</summary>
    public async Task<Authorization?> FindAsync(Guid accountId, Guid applicationId, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var consents = await Of(db, accountId).Where(grant => grant.ApplicationId == applicationId).ToListAsync(cancel);
        return consents.Find(consent => consent.Covers(scopes));
    }

    /// <summary>Kept until it is taken back; a wider one takes the place of the one before.</summary>
    /// <exception cref="SignInRequired">The session is over, if only in another process.</exception>
    public async Task<Guid> GiveAsync(SignedInPerson person, KnownClient client, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginLiveWriteAsync(person, cancel);
        var consent = await Of(db, person.AccountId).AsTracking().FirstOrDefaultAsync(grant => grant.ApplicationId == client.Id, cancel);
        if (consent is null) db.Add(consent = Authorization.Consent(client.Id, person.AccountId, scopes, db.Now));
        else consent.Widen(scopes);
        db.Audit(person.AccountId, new ConsentGiven(person.AccountId, client.ClientId, string.Join(' ', scopes)));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return consent.Id;
    }

    /// <returns>The code, good for 60 s and once.</returns>
    /// <exception cref="SignInRequired">The session is over, if only in another process.</exception>
    public async Task<string> IssueCodeAsync(AuthorizationRequest request, SignedInPerson person, KnownClient client, Guid? consentId, CancellationToken cancel)
    {
        var code = IssuedToken.NewValue();
        var binding = new CodeBinding(request.RedirectUri, request.Challenge, request.Nonce);
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginLiveWriteAsync(person, cancel);
        var grant = Authorization.Grant(client, person, request.Scopes, consentId, db.Now);
        db.Add(grant);
        db.Add(IssuedToken.Of(TokenKinds.Code, code, client.Id, db.Now, db.Now + GrantLives.Code, System.Text.Json.JsonSerializer.Serialize(binding, StoredJson.Options)).Under(grant));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return code;
    }

    private static IQueryable<Authorization> Of(OutcomesDb db, Guid accountId)
    {
        var subject = accountId.ToString();
        return db.Set<Authorization>().Where(grant => grant.Subject == subject && grant.Type == "permanent" && grant.Status == GrantStatus.Valid);
    }
}
