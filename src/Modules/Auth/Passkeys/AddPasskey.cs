using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Makes a passkey for the signed-in person, from a session in which they have just proved who they are.</summary>
public sealed class AddPasskey
{
    /// <summary>Live ones of an account.</summary>
    public const int Most = 10;

    private readonly OutcomesDb db;
    private readonly IPasskeyHandler<Account> handler;
    private readonly PasskeyTickets tickets;
    private readonly OwnSession own;
    private readonly Sudo sudo;

    internal AddPasskey(OutcomesDb db, IPasskeyHandler<Account> handler, PasskeyTickets tickets, OwnSession own, Sudo sudo) =>
        (this.db, this.handler, this.tickets, this.own, this.sudo) = (db, handler, tickets, own, sudo);

    /// <param name="Ticket">Of the question that is answered.</param>
    /// <param name="Credential">JSON, as <c>PublicKeyCredential.toJSON()</c> gives it.</param>
    /// <param name="Name">How its owner tells it from others, at most 100 characters.</param>
    public sealed record Request(string Ticket, string Credential, string Name);

    /// <summary>Whether the last proof is fresh enough to ask.</summary>
    public bool MayAsk => sudo.IsFresh;

    /// <summary>What the page asks the browser.</summary>
    /// <exception cref="ReauthenticationNeeded">The last proof is older than 15 minutes.</exception>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        sudo.Demand();
        var person = own.Demand();
        var owner = await (from account in db.Set<Account>()
                           where account.Id == person.AccountId
                           join row in db.Set<Person>() on account.PersonId equals row.Id
                           select new { account.Email, row.DisplayName }).FirstAsync(http.RequestAborted);
        // The id says nothing about the person: it is kept on the device (WebAuthn §14.6.1).
        var entity = new PasskeyUserEntity { Id = person.AccountId.ToString(), Name = owner.Email, DisplayName = owner.DisplayName };
        var options = await handler.MakeCreationOptionsAsync(entity, http);
        return new PasskeyQuestion(options.CreationOptionsJson, tickets.Write(options.AttestationState ?? "", person.Sid));
    }

    /// <returns>The new passkey's id.</returns>
    /// <exception cref="ReauthenticationNeeded">The last proof is older than 15 minutes.</exception>
    /// <exception cref="StrongerProofNeeded">There is a second factor already, and the session was begun without.</exception>
    /// <exception cref="PasskeyRefused">The answer is not good, or comes a second time.</exception>
    /// <exception cref="RuleBroken">There are ten already.</exception>
    public async Task<Guid> RunAsync(HttpContext http, Request request, CancellationToken cancel)
    {
        sudo.Demand();
        var person = own.Demand();
        PasskeyNames.Demand(request.Name);
        var ticket = tickets.Read(request.Ticket, person.Sid);
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = request.Credential, AttestationState = ticket.State });
        if (!made.Succeeded || made.UserEntity.Id != person.AccountId.ToString()) throw PasskeyRefused.NotMade();

        await using var write = await db.BeginOwnWriteAsync(person, cancel);
        await db.UseAsync(ticket, cancel);
        if (await db.Set<Passkey>().CountAsync(passkey => passkey.AccountId == person.AccountId, cancel) >= Most)
            throw new RuleBroken("passkey-limit", $"There are {Most} passkeys already. Remove one that is not needed any more.");
        var passkey = new Passkey(person.AccountId, request.Name.Trim(), made.Passkey, db.Now);
        db.Add(passkey);
        db.Audit(person.AccountId, new PasskeyAdded(person.AccountId, passkey.Id));
        db.Send(new SecurityNotice(person.AccountId, SecurityNoticeWords.PasskeyAdded, passkey.Name));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return passkey.Id;
    }
}

/// <summary>What a page asks a browser: its script hands the options to <c>navigator.credentials</c> and sends the answer back with the ticket.</summary>
/// <param name="OptionsJson">WebAuthn's options, as <c>parseCreationOptionsFromJSON</c> and <c>parseRequestOptionsFromJSON</c> read them.</param>
public sealed record PasskeyQuestion(string OptionsJson, string Ticket);
