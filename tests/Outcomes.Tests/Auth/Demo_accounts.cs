using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>The same database, served on a developer's machine and then in production.</summary>
public sealed class Demo_accounts : IAsyncLifetime
{
    private TestDatabase? database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

    public async ValueTask DisposeAsync() => await (database?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task There_is_one_for_each_role_and_making_them_twice_makes_them_once()
    {
        await using var application = await BuildAsync("Development");
        await RunAsync<DemoAccounts>(application, demo => demo.EnsureAsync(Cancel));
        await RunAsync<DemoAccounts>(application, demo => demo.EnsureAsync(Cancel));
        await RunAsync<ListAccounts>(application, async list =>
        {
            var lines = await list.RunAsync(Cancel);
            Assert.Equal(
                ["admin@demo.example Administrator", "bi@demo.example BiReader", "director@demo.example ", "employee@demo.example ", "hr@demo.example HR", "manager@demo.example "],
                lines.Select(line => $"{line.Email} {string.Join(' ', line.Roles)}"));
            Assert.All(lines, line => Assert.Equal("Active", line.State));
        });
    }

    [Fact]
    public async Task They_are_not_made_in_production()
    {
        await using var application = await BuildAsync("Production");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync<DemoAccounts>(application, demo => demo.EnsureAsync(Cancel)));
    }

    [Fact]
    public async Task Production_does_not_start_where_a_database_brings_them_along()
    {
        await using (var development = await BuildAsync("Development"))
            await RunAsync<DemoAccounts>(development, demo => demo.EnsureAsync(Cancel));
        Assert.Contains("outcomes user disable", (await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Production"))).Message);
        await using (var development = await BuildAsync("Development"))
            foreach (var (email, _) in DemoAccounts.All) await RunAsync<DisableAccount>(development, disable => disable.RunAsync(email, Cancel));
        await using var cleaned = await BuildAsync("Production");
    }

    [Theory]
    [InlineData("http://outcomes.example.org", "must begin with https"), InlineData("outcomes.example.org", "Write an address"), InlineData("https://outcomes.example.org/?x=1", "Write an address")]
    public async Task Production_does_not_start_with_an_issuer_that_nobody_could_trust(string issuer, string told) =>
        Assert.Contains(told, (await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Production", issuer))).Message);

    [Theory]
    [InlineData("http://localhost:5080"), InlineData("http://outcomes.example.org")]
    public async Task Production_does_not_start_where_links_to_set_passwords_would_not_be_https(string publicUrl)
    {
        Assert.Contains("Mail:PublicUrl", (await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync("Production", publicUrl: publicUrl))).Message);
        await using var withIssuer = await BuildAsync("Production", "https://outcomes.example.org", publicUrl);
    }

    [Fact]
    public async Task They_do_not_work_in_production_where_they_come_in_later()
    {
        await using var production = await BuildAsync("Production");
        await production.StartAsync(Cancel);
        var token = "";
        await using (var development = await BuildAsync("Development"))
        {
            await RunAsync<DemoAccounts>(development, demo => demo.EnsureAsync(Cancel));
            await RunAsync<CreateToken>(development, async create => token = await create.RunAsync(new CreateToken.Request("hr@demo.example"), Cancel));
        }
        using var client = new HttpClient { BaseAddress = new Uri(production.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await client.GetAsync("/odata/NoSuchSet", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("account-disabled", await Browser.CodeAsync(answer));
    }

    [Fact]
    public async Task In_production_the_cookie_is_for_this_host_and_https_only()
    {
        await using var application = await BuildAsync("Production");
        var cookie = application.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Session").Cookie;
        Assert.Equal(("__Host-oc", CookieSecurePolicy.Always, "/", true, SameSiteMode.Lax), (cookie.Name, cookie.SecurePolicy, cookie.Path, cookie.HttpOnly, cookie.SameSite));
        await application.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
        var answer = await client.PostAsync("/account/login", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task<WebApplication> BuildAsync(string environment, string? issuer = null, string publicUrl = "https://outcomes.example.org") => TestHosts.BuildAsync(
        new Settings { DataFolder = database?.Folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = environment },
        services => services.Configure<AuthOptions>(auth => (auth.PasswordIterations, auth.Issuer) = (1_000, issuer)).Configure<MailOptions>(mail => mail.PublicUrl = publicUrl), Cancel);

    private static async Task RunAsync<TVerb>(WebApplication application, Func<TVerb, Task> run) where TVerb : notnull
    {
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("test");
        await run(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}
