using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Outcomes.Auth;

/// <summary>What the sign-in page asks a browser: any passkey of this server that its owner chooses. It names no account, so it tells nobody who has one.</summary>
public sealed class AskForPasskey
{
    private readonly IPasskeyHandler<Account> handler;
    private readonly PasskeyTickets tickets;
    private readonly PasskeyDomain domain;

    internal AskForPasskey(IPasskeyHandler<Account> handler, PasskeyTickets tickets, PasskeyDomain domain) => (this.handler, this.tickets, this.domain) = (handler, tickets, domain);

    /// <summary>False where this server has no name that passkeys could be made for.</summary>
    public bool IsOn => domain.IsOn;

    public async Task<PasskeyQuestion> RunAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, http);
        return new PasskeyQuestion(options.RequestOptionsJson, tickets.Write(options.AssertionState ?? "", sid: ""));
    }
}
