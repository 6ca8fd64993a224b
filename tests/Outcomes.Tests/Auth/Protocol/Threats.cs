using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.Database;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>A server that keeps every line that it logs, at the level at which it is served.</summary>
public sealed class LoggingServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    private readonly Lines lines = new();

    public IReadOnlyCollection<string> Logged => lines.All;

    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.AddSingleton<ILoggerProvider>(lines);
        services.Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Information);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}

/// <summary>Threats of RFC 9700 that no single endpoint answers; the others are named where they are tested.</summary>
public sealed class Threats(LoggingServer server) : IClassFixture<LoggingServer>
{
    private const string Script = "\"'><script>alert(1)</script>";

    [Fact]
    public async Task T3_there_is_no_code_without_a_challenge_and_no_token_without_its_verifier()
    {
        using var browser = await SignedInAsync();
        var app = await Relying.RegisterAsync(server);
        Assert.False(Relying.Answer(await browser.GetAsync(app.AuthorizeAddress(changes: [("code_challenge", ""), ("code_challenge_method", "")]))).ContainsKey("code"));
        Assert.False(Relying.Answer(await browser.GetAsync(app.AuthorizeAddress(changes: ("code_challenge_method", "")))).ContainsKey("code"));
        Assert.Equal("invalid_grant", (await app.RedeemAsync(await app.CodeAsync(browser), ("code_verifier", ""))).Error);
    }

    [Fact]
    public async Task T6_every_answer_names_this_server()
    {
        using var browser = await SignedInAsync();
        var app = await Relying.RegisterAsync(server);
        foreach (var change in new[] { ("state", "x"), ("scope", "no.such"), ("prompt", "none"), ("response_type", "token") })
            Assert.Equal("http://localhost:5080", Relying.Answer(await browser.GetAsync(app.AuthorizeAddress(changes: change)))["iss"]);
    }

    [Fact]
    public async Task T7_no_line_of_the_log_holds_what_was_used()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        var app = await Relying.RegisterAsync(server);
        var code = await app.CodeAsync(browser, "openid odata.read offline_access");
        var tokens = await app.RedeemAsync(code);
        var next = await app.RefreshAsync(tokens.RefreshToken);
        await app.RefreshAsync(tokens.RefreshToken);
        await app.RedeemAsync(code);
        var personal = await server.CreateTokenAsync(email);
        await browser.GetAsync("/odata/NoSuchSet", $"Bearer {personal}");
        await browser.GetAsync("/odata/NoSuchSet", $"Bearer {next.AccessToken}");
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read"));
        await Devices.AnswerAsync(browser, asked.Text("user_code"), "allow");
        await browser.GetAsync(app.AuthorizeAddress(changes: ("redirect_uri", "https://evil.example")));
        var (phone, spare) = await AuthenticatorApp.SetUpAsync(browser, TimeProvider.System.GetUtcNow());
        await browser.PostFormFromAsync("/account/recover", "/account/recover", ("email", email));
        var mailed = (await server.MailsAsync(email)).Select(mail => Regex.Match(mail.Text, "link\\?code=(?<code>[\\w-]{43})", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["code"].Value).Single(found => found.Length > 0);
        var given = (await server.IssueLinkAsync(email))["/account/link?code=".Length..];
        await browser.GetAsync($"/account/link?code={given}");
        await browser.PostFormAsync("/account/link", ("code", given), ("password", "eleven green lanterns"));
        using var stepping = new Browser(server);
        await stepping.SignInWithCodeAsync(email, "eleven green lanterns", spare[0]);
        string[] secrets = [phone.Key, Base32Groups(phone.Key), .. spare, .. spare.Select(one => one.Replace("-", "", StringComparison.Ordinal)), mailed, given, "eleven green lanterns", AuthVerbs.Password, email, code, tokens.AccessToken, tokens.RefreshToken, tokens.IdToken, next.RefreshToken, app.Secret!, app.Verifier, personal, asked.Text("device_code"), asked.Text("user_code")];
        Assert.NotEmpty(server.Logged);
        foreach (var line in server.Logged) Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task T8_a_password_is_never_sent_on()
    {
        using var browser = new Browser(server);
        var app = await Relying.RegisterAsync(server);
        var login = (await browser.GetAsync(app.AuthorizeAddress())).Headers.Location!.OriginalString;
        var answer = await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password, Uri.UnescapeDataString(login["/account/login?returnUrl=".Length..]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync(answer.Headers.Location!.OriginalString)).StatusCode);
    }

    [Theory]
    [InlineData("/account/login?error=X&returnUrl=X"), InlineData("/account/login?done=X"), InlineData("/account/link?code=X"), InlineData("/connect/verify?user_code=X"), InlineData("/connect/verify?done=X"), InlineData("/account/consent?request=X")]
    [InlineData("/account/ways-in?done=X&error=X"), InlineData("/account/confirm?error=X&returnUrl=X"), InlineData("/account/signout?client_id=X&state=X&id_token_hint=X"), InlineData("/connect/authorize?client_id=X"), InlineData("/connect/endsession?client_id=X&state=X"), InlineData("/connect/authorize?resume=X"), InlineData("/connect/endsession?id_token_hint=X")]
    public async Task T27_what_is_sent_comes_back_as_text(string address)
    {
        using var browser = await SignedInAsync();
        var answer = await browser.SendAsync(HttpMethod.Get, address.Replace("X", Uri.EscapeDataString(Script)), headers: ("Accept", "text/html"));
        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("'unsafe", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static string Base32Groups(string key) => string.Join('-', key.Chunk(4).Select(group => new string(group)));

    private async Task<Browser> SignedInAsync()
    {
        var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        return browser;
    }
}
