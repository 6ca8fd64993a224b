using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>What may be registered, by command and by configuration.</summary>
public sealed class Registering_clients(SqliteServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://app.example.org/cb", true, true), InlineData("https://app.example.org/cb?a=b", true, true), InlineData("https://app.example.org/#f", false, false), InlineData("https://*.example.org/cb", false, false)]
    [InlineData("https://user@app.example.org/cb", false, false), InlineData("https://app.example.org/cb?code=x", false, false), InlineData("https://app.example.org/cb?iss=x", false, false), InlineData("/cb", false, false), InlineData("", false, false)]
    [InlineData("http://app.example.org/cb", false, false), InlineData("http://127.0.0.1/cb", false, true), InlineData("http://127.0.0.1:8080/cb", false, true), InlineData("http://[::1]/cb", false, true), InlineData("http://localhost/cb", false, false)]
    [InlineData("org.example.app:/cb", false, true), InlineData("myapp:/cb", false, false), InlineData("javascript:alert(1)", false, false), InlineData("http://127.0.0.1.evil.example/cb", false, false), InlineData("https://app.example.org/c\\b", false, false)]
    public async Task An_address_is_whole_https_and_exact_or_the_devices_own(string address, bool isForWeb, bool isForNative)
    {
        foreach (var (application, isAllowed) in new[] { ("web", isForWeb), ("native", isForNative) })
        {
            var registering = Relying.RegisterAsync(server, registration => registration with { Application = application, RedirectUris = [address], PostLogoutRedirectUris = [] });
            if (isAllowed) await registering;
            else await Assert.ThrowsAsync<InvalidRequest>(() => registering);
        }
    }

    [Fact]
    public async Task What_does_not_fit_together_is_refused_field_by_field()
    {
        (string Field, Func<ClientRegistration, ClientRegistration> Change)[] wrong =
        [
            ("id", client => client with { Id = "with blank" }), ("id", client => client with { Id = new string('x', 51) }), ("type", client => client with { Type = "secret" }),
            ("application", client => client with { Application = "desktop" }), ("grants", client => client with { Grants = [] }), ("grants", client => client with { Grants = ["password"] }),
            ("grants", client => client with { Grants = ["refresh_token"] }), ("grants", client => client with { Type = "public", Grants = ["client_credentials"], Person = "s@acme.example" }),
            ("person", client => client with { Grants = ["client_credentials"] }), ("redirectUris", client => client with { RedirectUris = [] }), ("scopes", client => client with { Scopes = ["no.such"] }),
            ("scopes", client => client with { Scopes = ["scim"] }), ("secret", client => client with { Secret = "short" }), ("secret", client => client with { Type = "public", Secret = new string('x', 40) }),
            ("introspects", client => client with { Type = "public", Introspects = true }), ("idTokenAlgorithm", client => client with { IdTokenAlgorithm = "none" }),
        ];
        foreach (var (field, change) in wrong)
            Assert.Contains(field, (await Assert.ThrowsAsync<InvalidRequest>(() => Relying.RegisterAsync(server, change))).Fields.Select(fault => fault.Field));
    }

    [Fact]
    public async Task A_client_is_registered_once_and_every_change_is_audited()
    {
        var app = await Relying.RegisterAsync(server);
        Assert.Equal("client-exists", (await Assert.ThrowsAsync<RuleBroken>(() => Relying.RegisterAsync(server, registration => registration with { Id = app.ClientId }))).Code);
        await server.AsCommandAsync((RotateSecret rotate) => rotate.RunAsync(app.ClientId, Cancel));
        await server.AsCommandAsync(async (DisableClient disable) => { await disable.RunAsync(app.ClientId, Cancel); return true; });
        await using var db = server.Open(Viewer.System("test"));
        var subject = $"client:{app.ClientId}";
        Assert.Equal(["auth.client-made.v1", "auth.client-secret-rotated.v1", "auth.client-disabled.v1"],
            await db.Set<AuditEvent>().Where(link => link.SubjectRef == subject).OrderBy(link => link.SubjectSeq).Select(link => link.Action).ToListAsync(Cancel));
        Assert.DoesNotContain(app.Secret!, string.Concat(await db.Set<AuditContent>().Select(content => content.Content).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Only_administrators_and_the_command_line_register_clients()
    {
        await using var scope = server.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<SignInRequired>(() => scope.ServiceProvider.GetRequiredService<AddClient>().RunAsync(new ClientRegistration { Id = "x" }, Cancel));
        await Assert.ThrowsAsync<SignInRequired>(() => scope.ServiceProvider.GetRequiredService<ListClients>().RunAsync(Cancel));
        await Assert.ThrowsAsync<SignInRequired>(() => scope.ServiceProvider.GetRequiredService<ListKeys>().RunAsync(Cancel));
    }
}

/// <summary>What the configuration says holds at every start; and what production does not bear.</summary>
public sealed class Starting_with_a_configuration : IAsyncLifetime
{
    private TestDatabase? database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

    public async ValueTask DisposeAsync() => await (database?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task The_clients_of_the_configuration_are_there_and_follow_it()
    {
        var registration = new ClientRegistration { Id = "portal", Grants = ["authorization_code"], RedirectUris = ["https://portal.example.org/cb"], Secret = new string('s', 40) };
        foreach (var _ in new[] { 1, 2 })
            await using (var application = await BuildAsync("Testing", auth => auth.Clients = [registration]))
                Assert.Equal(["outcomes-cli", "portal"], await ClientsAsync(application));
        await using (var changed = await BuildAsync("Testing", auth => auth.Clients = [registration with { Scopes = ["odata.read"] }]))
        {
            await using var db = changed.Services.GetRequiredService<Databases>().Open(Viewer.System("test"));
            Assert.Equal(["auth.client-made.v1", "auth.client-changed.v1"],
                await db.Set<AuditEvent>().Where(link => link.SubjectRef == "client:portal").OrderBy(link => link.SubjectSeq).Select(link => link.Action).ToListAsync(Cancel));
        }
        Assert.Contains("without a secret", (await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Testing", auth => auth.Clients = [registration with { Secret = null }]))).Message);
    }

    [Fact]
    public async Task Production_wants_https_or_has_no_authorization_server()
    {
        Assert.Contains("https", (await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Production", auth => auth.Issuer = "http://outcomes.example.org"))).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Testing", auth => auth.Issuer = "outcomes"));
        await using (var without = await BuildAsync("Production", _ => { }))
        {
            await without.StartAsync(Cancel);
            foreach (var path in new[] { "/.well-known/openid-configuration", "/.well-known/jwks", "/connect/authorize" })
                Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Relying.Http.GetAsync(new Uri(without.Urls.First() + path), Cancel)).StatusCode);
        }
        await using var with = await BuildAsync("Production", auth => auth.Issuer = "https://outcomes.example.org/");
        await with.StartAsync(Cancel);
        Assert.Contains("\"issuer\":\"https://outcomes.example.org\"", await Relying.Http.GetStringAsync(new Uri(with.Urls.First() + "/.well-known/openid-configuration"), Cancel));
    }

    private Task<WebApplication> BuildAsync(string environment, Action<AuthOptions> change) => TestHosts.BuildAsync(
        new Settings { DataFolder = database?.Folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = environment },
        services => services.Configure(change).Configure<MailOptions>(mail => mail.PublicUrl = "https://outcomes.example.org"), Cancel);

    private static async Task<IEnumerable<string>> ClientsAsync(WebApplication application)
    {
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("test");
        return (await scope.ServiceProvider.GetRequiredService<ListClients>().RunAsync(Cancel)).Select(line => line.ClientId);
    }
}
