using System.Net;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>On a server as it is shipped.</summary>
public sealed class Limits_of_clients(ShippedServer server) : IClassFixture<ShippedServer>
{
    [Fact]
    public async Task A_client_gets_sixty_tokens_a_minute_and_pushes_sixty_requests()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        for (var asked = 0; asked < 60; asked++) Assert.Equal(HttpStatusCode.OK, (await machine.CredentialsAsync()).Status);
        var refused = await machine.CredentialsAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        var app = await Relying.RegisterAsync(server);
        for (var asked = 0; asked < 60; asked++) Assert.Equal(HttpStatusCode.Created, (await app.PushAsync()).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.PushAsync()).Status);
    }

    [Fact]
    public async Task T11_ten_wrong_secrets_a_minute_and_network_then_wait()
    {
        // Each browser comes from an address of its own; the network of the other tests is left alone.
        using var guesser = new Browser(server, from: "127.0.0.77");
        for (var tries = 0; tries < 10; tries++) Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(guesser)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(guesser)).StatusCode);
    }

    private static Task<HttpResponseMessage> GuessAsync(Browser guesser) => guesser.SendAsync(
        HttpMethod.Post, "/connect/token", Relying.Basic("outcomes-cli", "guess").ToString(), new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "refresh_token")]));
}
