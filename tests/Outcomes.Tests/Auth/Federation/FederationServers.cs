using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Federation;

/// <summary>A server at which people sign in with accounts elsewhere: at another server of ours, at one that lies, at its evil twin, and at one that is away.</summary>
public sealed class FederationServers : IAsyncLifetime
{
    private const string Issuer = "https://outcomes.example.org";
    private readonly ProviderServer peer = new(FreePort());
    private RelyingServer? server;
    private FakeProvider? fake;
    private FakeProvider? evil;
    private FakeProvider? impostor;
    private FakeProvider? absent;

    /// <summary>Another Outcomes: an OpenID provider in earnest.</summary>
    public OutcomesServer Peer => peer;
    public RelyingServer Server => server ?? throw new InvalidOperationException("It has not started.");
    internal FakeProvider Fake => fake ?? throw new InvalidOperationException("It has not started.");
    internal FakeProvider Evil => evil ?? throw new InvalidOperationException("It has not started.");

    internal FakeProvider Absent => absent ?? throw new InvalidOperationException("It has not started.");

    public async ValueTask InitializeAsync()
    {
        await peer.InitializeAsync();
        fake = await FakeProvider.StartAsync();
        evil = await FakeProvider.StartAsync();
        impostor = await FakeProvider.StartAsync();
        absent = await FakeProvider.StartAsync();
        impostor.NamedAs = fake.Issuer;
        server = new RelyingServer(
        [
            new() { Id = "peer", Name = "Merrow account", Issuer = peer.Issuer, ClientId = "harbour", ClientSecret = FakeProvider.Secret, TwoFactorAcr = ["urn:outcomes:aal2"] },
            new() { Id = "fake", Issuer = fake.Issuer, ClientId = FakeProvider.ClientId, ClientSecret = FakeProvider.Secret, TwoFactorAcr = ["two"] },
            new() { Id = "evil", Issuer = evil.Issuer, ClientId = FakeProvider.ClientId, ClientSecret = FakeProvider.Secret },
            new() { Id = "impostor", Issuer = impostor.Issuer, ClientId = FakeProvider.ClientId, ClientSecret = FakeProvider.Secret },
            new() { Id = "absent", Issuer = absent.Issuer, ClientId = FakeProvider.ClientId, ClientSecret = FakeProvider.Secret },
            new() { Id = "away", Issuer = $"http://127.0.0.1:{FreePort()}", ClientId = FakeProvider.ClientId, ClientSecret = FakeProvider.Secret },
        ]);
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        foreach (var provider in new[] { fake, evil, impostor, absent })
            if (provider is not null) await provider.DisposeAsync();
        await peer.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class ProviderServer(int port) : OutcomesServer(DatabaseProvider.Sqlite)
    {
        public string Issuer => Urls;

        protected override string Urls => $"http://127.0.0.1:{port}";

        protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.Configure<AuthOptions>(auth =>
            {
                auth.Issuer = Issuer;
                auth.Clients.Add(new ClientRegistration
                {
                    Id = "harbour",
                    Grants = ["authorization_code"],
                    RedirectUris = [$"{FederationServers.Issuer}/account/external/peer/callback"],
                    Scopes = ["profile", "email"],
                    IsFirstParty = true,
                    Secret = FakeProvider.Secret,
                });
            });
        }
    }

    /// <summary>Its time can be moved, so that its memory of keys gets old.</summary>
    public sealed class RelyingServer(IReadOnlyList<ExternalProviderOptions> providers) : TimedServer
    {
        protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.Configure<AuthOptions>(auth =>
            {
                auth.Issuer = Issuer;
                foreach (var provider in providers) auth.Providers.Add(provider);
            });
        }
    }
}
