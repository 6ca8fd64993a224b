using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Quartz;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>Keys come, sign, verify and go by time; on a server whose time the test moves, so it is alone with it.</summary>
public sealed class Keys_in_time(TimedServer server) : IClassFixture<TimedServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_published_two_days_ahead_signs_ninety_days_and_verifies_sixty_more()
    {
        // Others have moved this server's time: what they left is over by then, and the keys are new on this day.
        server.Pass(TimeSpan.FromDays(400));
        await RotateAsync();
        var machine = await Relying.RegisterMachineAsync(server);
        var first = await KidAsync(machine);
        Assert.Equal(2, (await PublishedAsync()).Count);
        server.Pass(TimeSpan.FromDays(87.9));
        await RotateAsync();
        Assert.Equal(2, (await PublishedAsync()).Count);
        server.Pass(TimeSpan.FromDays(0.2));
        await RotateAsync();
        Assert.Equal(4, (await PublishedAsync()).Count);
        Assert.Equal(first, await KidAsync(machine));

        server.Pass(TimeSpan.FromDays(2));
        var second = await KidAsync(machine);
        Assert.NotEqual(first, second);
        await RotateAsync();
        Assert.Contains(first, await PublishedAsync());
        await using (var db = server.Open(Viewer.System("test")))
            Assert.Null((await db.Set<SigningKey>().FirstAsync(key => key.Kid == first, Cancel)).PrivateKey);

        server.Pass(TimeSpan.FromDays(60));
        await RotateAsync();
        Assert.DoesNotContain(first, await PublishedAsync());
        Assert.Contains(second, await PublishedAsync());
    }

    [Fact]
    public async Task T20_a_revoked_key_signs_and_verifies_nothing_from_that_moment()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        var token = (await machine.CredentialsAsync()).AccessToken;
        Assert.Equal(HttpStatusCode.NotFound, await ODataAsync(token));
        var kid = TokenReply.Header(token).GetProperty("kid").GetString()!;
        await server.AsCommandAsync(async (RevokeKey revoke) => { await revoke.RunAsync(kid, Cancel); return true; });
        Assert.Equal(HttpStatusCode.Unauthorized, await ODataAsync(token));
        Assert.DoesNotContain(kid, await PublishedAsync());
        var next = (await machine.CredentialsAsync()).AccessToken;
        Assert.NotEqual(kid, TokenReply.Header(next).GetProperty("kid").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await ODataAsync(next));
    }

    [Fact]
    public async Task Tokens_and_requests_end_in_time()
    {
        using var browser = new Browser(server);
        var app = await Relying.RegisterAsync(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var code = await app.CodeAsync(browser);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        server.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("invalid_grant", (await app.RedeemAsync(code)).Error);
        Assert.Equal(HttpStatusCode.NotFound, await ODataAsync(tokens.AccessToken));
        server.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Unauthorized, await ODataAsync(tokens.AccessToken));
        // A second sign-in that is asked for by max_age; and an ID token that is over is still a good hint.
        var aged = await browser.GetAsync(app.AuthorizeAddress(changes: ("max_age", "60")));
        Assert.StartsWith("/account/login", aged.Headers.Location!.OriginalString);
        Assert.True(Relying.Answer(await browser.GetAsync(app.AuthorizeAddress(changes: [("max_age", "6000"), ("id_token_hint", tokens.IdToken)]))).ContainsKey("code"));
        server.Pass(TimeSpan.FromDays(13));
        var second = await app.RefreshAsync(tokens.RefreshToken);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        server.Pass(TimeSpan.FromDays(14));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(second.RefreshToken)).Error);
    }

    [Fact]
    public async Task However_often_it_is_used_a_refresh_token_ends_with_its_grant()
    {
        using var browser = new Browser(server);
        var app = await Relying.RegisterAsync(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        for (var day = 0; day < 84; day += 12)
        {
            server.Pass(TimeSpan.FromDays(12));
            tokens = await app.RefreshAsync(tokens.RefreshToken);
            Assert.Equal(HttpStatusCode.OK, tokens.Status);
        }
        server.Pass(TimeSpan.FromDays(7));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
    }

    [Fact]
    public async Task The_secret_before_the_last_is_good_for_a_week()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        await server.AsCommandAsync((RotateSecret rotate) => rotate.RunAsync(machine.ClientId, Cancel));
        server.Pass(TimeSpan.FromDays(6.9));
        Assert.Equal(HttpStatusCode.OK, (await machine.CredentialsAsync()).Status);
        server.Pass(TimeSpan.FromDays(0.2));
        Assert.Equal("invalid_client", (await machine.CredentialsAsync()).Error);
    }

    [Fact]
    public async Task What_is_over_is_swept_and_consent_stays()
    {
        using var browser = new Browser(server);
        var app = await Relying.RegisterAsync(server, registration => registration with { IsFirstParty = false });
        var email = await server.AddAccountAsync("ada");
        await browser.SignInAsync(email, AuthVerbs.Password);
        await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        var subject = (await server.AccountAsync(email)).Id.ToString();
        server.Pass(TimeSpan.FromDays(14));
        await RunAsync("SweepGrants");
        Assert.Equal((1, 2), await RowsAsync(subject));
        server.Pass(TimeSpan.FromDays(2));
        await RunAsync("SweepGrants");
        Assert.Equal((0, 1), await RowsAsync(subject));
    }

    private async Task<(int Tokens, int Grants)> RowsAsync(string subject)
    {
        await using var db = server.Open(Viewer.System("test"));
        return (await db.Set<IssuedToken>().CountAsync(token => token.Subject == subject, Cancel), await db.Set<Outcomes.Auth.Authorization>().CountAsync(grant => grant.Subject == subject, Cancel));
    }

    private async Task<string> KidAsync(Relying machine) => TokenReply.Header((await machine.CredentialsAsync()).AccessToken).GetProperty("kid").GetString()!;

    private Task RotateAsync() => RunAsync("RotateKeys");

    private async Task RunAsync(string name)
    {
        var job = (IJob)server.Services.GetRequiredService(typeof(AuthModule).Assembly.GetType($"Outcomes.Auth.{name}")!);
        await job.Execute(null!, Cancel);
    }

    private async Task<IReadOnlyList<string>> PublishedAsync()
    {
        var set = JsonDocument.Parse(await Relying.Http.GetStringAsync(new Uri(server.Address, "/.well-known/jwks"), Cancel)).RootElement;
        return [.. set.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }

    private async Task<HttpStatusCode> ODataAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/odata/NoSuchSet"));
        request.Headers.Authorization = new("Bearer", token);
        return (await Relying.Http.SendAsync(request, Cancel)).StatusCode;
    }
}

/// <summary>Several processes share one database, and none keeps what only it could read.</summary>
public sealed class Keys_of_several_processes : IAsyncLifetime
{
    private TestDatabase? database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

    public async ValueTask DisposeAsync() => await (database?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task Two_processes_agree_on_one_key_for_each_algorithm_and_read_what_the_other_protects()
    {
        await using var one = await BuildAsync();
        await using var two = await BuildAsync();
        await one.StartAsync(Cancel);
        await two.StartAsync(Cancel);
        var sets = await Task.WhenAll(new[] { one, two }.Select(application => Relying.Http.GetStringAsync(new Uri(application.Urls.First() + "/.well-known/jwks"), Cancel)));
        Assert.Equal(2, JsonDocument.Parse(sets[0]).RootElement.GetProperty("keys").GetArrayLength());
        Assert.Equal(sets[0], sets[1]);
        var wrapped = one.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("kept");
        Assert.Equal("kept", two.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(wrapped));
    }

    [Fact]
    public async Task T20_a_copy_of_the_database_holds_no_private_key_and_is_worth_nothing_without_the_file()
    {
        await using (var application = await BuildAsync())
        {
            await application.StartAsync(Cancel);
            await Relying.Http.GetStringAsync(new Uri(application.Urls.First() + "/.well-known/jwks"), Cancel);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = string.Concat(System.IO.Directory.GetFiles(Database.Folder, "outcomes.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.Contains("RS256", bytes);
        foreach (var secret in new[] { "<masterKey", "<descriptor" }) Assert.DoesNotContain(secret, bytes);
        await NoPrivateKeyIsReadableAsync();

        var wrapping = Path.Combine(Database.Folder, "keys", "wrapping.key");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(wrapping));
        File.Move(wrapping, wrapping + ".away");
        Assert.Contains("wrapping.key", (await Assert.ThrowsAsync<InvalidOperationException>(BuildAsync)).Message);
        File.Move(wrapping + ".away", wrapping, overwrite: true);
        await using var back = await BuildAsync();
    }

    [Fact]
    public async Task A_ring_of_an_older_version_is_taken_over()
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(Database.Folder, "keys"));
        var older = DataProtectionProvider.Create(folder, setup => setup.SetApplicationName("Outcomes")).CreateProtector("test").Protect("kept");
        Assert.NotEmpty(folder.GetFiles("key-*.xml"));
        await using var application = await BuildAsync();
        Assert.Empty(folder.GetFiles("key-*.xml"));
        Assert.Equal("kept", application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(older));
    }

    /// <summary>They are kept in binary, which no search for words would find.</summary>
    private async Task NoPrivateKeyIsReadableAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Database.Folder, "outcomes.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Algorithm\", \"PrivateKey\" FROM \"SigningKeys\" WHERE \"PrivateKey\" IS NOT NULL";
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        List<string> found = [];
        while (await rows.ReadAsync(Cancel))
        {
            found.Add(rows.GetString(0));
            using System.Security.Cryptography.AsymmetricAlgorithm key = rows.GetString(0) == "ES256" ? System.Security.Cryptography.ECDsa.Create() : System.Security.Cryptography.RSA.Create();
            Assert.Throws<System.Security.Cryptography.CryptographicException>(() => key.ImportPkcs8PrivateKey((byte[])rows[1], out _));
        }
        Assert.Equal(["ES256", "RS256"], found.Distinct().Order(StringComparer.Ordinal));
    }

    private Task<Microsoft.AspNetCore.Builder.WebApplication> BuildAsync() => TestHosts.BuildAsync(
        new Settings { DataFolder = Database.Folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Testing" }, _ => { }, Cancel);
}
