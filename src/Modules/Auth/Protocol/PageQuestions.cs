using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the pages of the protocol show: the web asks here and decides nothing.</summary>
public sealed class PageQuestions
{
    private readonly RequestTickets tickets;
    private readonly ClientLookup clients;
    private readonly ScopeRegistry scopes;
    private readonly DeviceAnswers devices;

    internal PageQuestions(RequestTickets tickets, ClientLookup clients, ScopeRegistry scopes, DeviceAnswers devices) =>
        (this.tickets, this.clients, this.scopes, this.devices) = (tickets, clients, scopes, devices);

    /// <summary>Absent where the request is over or its client was ended.</summary>
    public async Task<ConsentQuestion?> ConsentAsync(string ticket, CancellationToken cancel)
    {
        if (tickets.Read(ticket) is not { } request || await clients.FindAsync(request.ClientId, cancel) is not { } client) return null;
        return new ConsentQuestion(client.Name, client.Owner, await ToldAsync(request.Scopes, cancel), request.Scopes.Contains("offline_access"),
            client.IsNative, FormTarget.Of(request.RedirectUri));
    }

    /// <summary>Absent where there is no such code, or it is over or answered.</summary>
    /// <exception cref="SignInRequired">Nobody is signed in.</exception>
    /// <exception cref="TooManyTries">Five wrong codes in ten minutes.</exception>
    public async Task<DeviceQuestion?> DeviceAsync(string typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var found = await devices.FindAsync(typed, user.Person() ?? throw new SignInRequired(), cancel);
        return found is null ? null : new DeviceQuestion(UserCodes.Shown(UserCodes.Normal(typed)), found.Client.Name, found.Client.Owner,
            await ToldAsync(found.Request.Scopes, cancel), found.Request.Network, found.AskedAt);
    }

    /// <summary>Where forms of the sign-in page may lead, beside this server: browsers follow the whole chain of redirects. Empty = nowhere else.</summary>
    public string FormTargetOf(string returnUrl) =>
        returnUrl.StartsWith(ProtocolPaths.Authorize + "?", StringComparison.Ordinal)
        && QueryHelpers.ParseQuery(returnUrl[ProtocolPaths.Authorize.Length..]).TryGetValue("resume", out var ticket)
        && tickets.Read(ticket.ToString()) is { } request ? FormTarget.Of(request.RedirectUri) : "";

    private async Task<IReadOnlyList<string>> ToldAsync(IReadOnlyList<string> asked, CancellationToken cancel)
    {
        var all = await scopes.AllAsync(cancel);
        return [.. all.Where(scope => asked.Contains(scope.Name)).Select(scope => scope.Description)];
    }
}

/// <summary>A client asks a person for something.</summary>
/// <param name="Scopes">What it would do, in sentences.</param>
/// <param name="IsOnDevice">A program on the person's own device, which others could imitate.</param>
/// <param name="FormTarget">Where the answer leads, for the content security policy.</param>
public sealed record ConsentQuestion(string ClientName, string Owner, IReadOnlyList<string> Scopes, bool StaysConnected, bool IsOnDevice, string FormTarget);

/// <summary>A device asks a person to be let in.</summary>
/// <param name="Network">From where it asked.</param>
/// <param name="AskedAt">UTC.</param>
public sealed record DeviceQuestion(string UserCode, string ClientName, string Owner, IReadOnlyList<string> Scopes, string Network, DateTime AskedAt);
