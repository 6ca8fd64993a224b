using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Makes a personal access token: for oneself from a session, or for anybody from the command line. A token never makes a token.</summary>
public sealed class CreateToken(OutcomesDb db, ViewerLookup viewers, Sudo sudo)
{
    public const int DefaultDays = 90;
    public const int MostDays = 365;
    public const int MostLive = 20;

    /// <param name="Scopes">Separated by blanks; see <see cref="TokenScopes.All"/>.</param>
    /// <param name="Days">1 to 365.</param>
    /// <param name="Name">How its owner tells it from others, at most 100 characters.</param>
    public sealed record Request(string Email, string Scopes = TokenScopes.Read, int Days = DefaultDays, string Name = "Token");

    /// <returns>The token, shown once: only its hash is kept.</returns>
    /// <exception cref="RuleBroken">No such account, it is disabled, it has 20 live tokens, or it may not read for BI.</exception>
    public async Task<string> RunAsync(Request request, CancellationToken cancel)
    {
        var scopes = TokenScopes.Parse(request.Scopes);
        Check(request);
        var account = await db.FindAccountAsync(request.Email, cancel);
        Admit(db.Viewer, account);
        sudo.DemandTwoFactors();
        var owner = await viewers.FindAsync(account.PersonId, scopes: null, cancel);
        if (account.DisabledAt is not null || !owner.IsSomebody)
            throw new RuleBroken("account-disabled", "This account is disabled, or its person has left: it gets no token.", "email");
        if (scopes.Contains(TokenScopes.ReadForBI) && !owner.Has(Role.BiReader))
            throw new RuleBroken("bi-reader-needed", "The scope bi.read is for holders of the role BiReader only.", "scopes");

        await using var write = await sudo.BeginWriteAsync(db, account.Id, cancel);
        if (await db.LiveTokens(account.Id).CountAsync(cancel) >= MostLive)
            throw new RuleBroken("token-limit", $"There are {MostLive} live tokens already. Revoke one that is not needed any more.");
        var value = TokenFormat.New();
        var token = new PersonalAccessToken(account.Id, request.Name.Trim(), value, string.Join(' ', scopes), sudo.Acr, db.Now, db.Now.AddDays(request.Days));
        db.Add(token);
        db.Audit(account.Id, new TokenMade(account.Id, token.Id, token.Scopes, token.ExpiresAt));
        db.Send(new SecurityNotice(account.Id, SecurityNoticeWords.TokenMade, token.Name));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return value;
    }

    private static void Check(Request request)
    {
        List<FieldFault> faults = [];
        if (request.Days is < 1 or > MostDays) faults.Add(new("days", $"A token lives 1 to {MostDays} days."));
        if (request.Name.Trim().Length is < 1 or > 100) faults.Add(new("name", "Give the token a name of at most 100 characters."));
        if (faults.Count > 0) throw new InvalidRequest(faults);
    }

    private static void Admit(Viewer viewer, Account account)
    {
        if (viewer.IsSystem) return;
        if (!viewer.IsSomebody) throw new SignInRequired();
        if (viewer.Scopes is not null || viewer.PersonId != account.PersonId)
            throw new Forbidden("not-yours-to-do", "A token is made by its owner, from a page and not with another token.");
    }
}
