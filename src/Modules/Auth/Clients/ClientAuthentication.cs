using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>Makes sure that a client is who it says, and that it may use the endpoint.</summary>
internal sealed class ClientAuthentication(ClientLookup clients, ClientAssertions assertions, ProtocolLimits limits, TimeProvider clock)
{
    /// <param name="endpoint">As in its permission: <c>token</c>, <c>revocation</c> …</param>
    /// <exception cref="OAuthRefusal">Unknown, disabled, wrong credentials, or not for this endpoint.</exception>
    /// <exception cref="TooManyTries">The network has failed too often.</exception>
    public async Task<KnownClient> AuthenticateAsync(HttpContext http, Parameters parameters, string endpoint)
    {
        var presented = PresentedClient.Of(http, parameters);
        var network = Network.Of(http.Connection.RemoteIpAddress);
        limits.DemandClientTry(network);
        var client = await clients.FindAsync(presented.Id, http.RequestAborted);
        if (client is null || !await IsRightAsync(client, presented, http.RequestAborted))
        {
            limits.CountClientFailure(network);
            throw OAuthRefusal.InvalidClient(presented.IsByHeader);
        }
        return client.MayUse(endpoint) ? client : throw new OAuthRefusal("unauthorized_client", "This client is not registered for this endpoint.");
    }

    // A public client with a secret pretends to be what it is not.
    private async Task<bool> IsRightAsync(KnownClient client, PresentedClient presented, CancellationToken cancel)
    {
        if (presented.Assertion is { } assertion) return client.IsConfidential && await assertions.IsGoodAsync(client, assertion, cancel);
        return client.IsConfidential
            ? presented.Secret is { } secret && client.HasSecret(secret, clock.GetUtcNow().UtcDateTime)
            : presented.Secret is null || (presented.IsByHeader && presented.Secret.Length == 0);
    }
}
