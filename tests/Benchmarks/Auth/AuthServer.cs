using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace Outcomes.Benchmarks.Auth;

/// <summary>The executable itself in a process of its own, on PostgreSQL where OUTCOMES_TEST_POSTGRES names one, with a person, a machine and an application.</summary>
internal sealed class AuthServer : IAsyncDisposable
{
    private const string Password = "seven quiet tables";
    private const string Callback = "https://app.example.org/callback";
    private const int AtOnce = 8;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"outcomes-auth-benchmark-{Guid.NewGuid():N}");
    private readonly Uri address = new($"http://127.0.0.1:{Random.Shared.Next(20_000, 32_000)}");
    private readonly string? postgres = Environment.GetEnvironmentVariable("OUTCOMES_TEST_POSTGRES");
    private string machine = "", application = "";

    private AuthServer() { }

    public Process Process { get; private set; } = new();
    public string Provider => postgres is null ? "SQLite" : "PostgreSQL";

    public TokenLoad Credentials => new(Token, [.. Enumerable.Range(0, AtOnce).Select(_ => new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials", ["scope"] = "odata.read", ["client_id"] = "machine", ["client_secret"] = machine,
    })]);

    public Uri Keys => new(address, "/.well-known/jwks");

    private Uri Token => new(address, "/connect/token");
    private string Database => "outcomes_" + Path.GetFileName(folder)[^12..];

    public static async Task<AuthServer> StartAsync()
    {
        var server = new AuthServer();
        System.IO.Directory.CreateDirectory(server.folder);
        if (server.postgres is not null) await server.OnPostgresAsync($"CREATE DATABASE {server.Database}");
        await server.RunAsync("user", "add", "ada@acme.example", "--password-stdin");
        server.machine = await server.RunAsync("client", "add", "machine", "--type", "confidential", "--grant", "client_credentials", "--scope", "odata.read", "--person", "service@acme.example");
        server.application = await server.RunAsync("client", "add", "app", "--type", "confidential", "--grant", "authorization_code", "--grant", "refresh_token", "--redirect", Callback, "--scope", "odata.read", "--first-party");
        server.Process = server.Start("serve", "--urls", server.address.ToString());
        using var http = new HttpClient();
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                await http.GetStringAsync(new Uri(server.address, "/.well-known/jwks"));
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>A family of refresh tokens for each that asks at once.</summary>
    public async Task<TokenLoad> RotationsAsync()
    {
        using var browser = Browser();
        using var answer = await SignInAsync(browser, await FormAsync(browser), "ada@acme.example");
        var families = new List<Dictionary<string, string>>();
        for (var family = 0; family < AtOnce; family++)
            families.Add(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = await FamilyAsync(browser), ["client_id"] = "app", ["client_secret"] = application });
        return new TokenLoad(Token, families);
    }

    /// <summary>Many sign in at once, as nobody; meanwhile somebody asks whether the server is alive, again and again.</summary>
    public async Task<TimeSpan> SlowestHealthAsync(int signIns)
    {
        using var browser = Browser();
        using var watcher = new HttpClient { BaseAddress = address };
        var form = await FormAsync(browser);
        var all = Task.WhenAll(Enumerable.Range(0, signIns).Select(number => SignInAsync(browser, form, $"nobody{number}@acme.example")));
        var slowest = TimeSpan.Zero;
        do
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await watcher.GetAsync("/health");
            answer.EnsureSuccessStatusCode();
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            await Task.Delay(5);
        }
        while (!all.IsCompleted);
        Console.WriteLine($"  sign-ins: {string.Join(", ", (await all).GroupBy(answer => (int)answer.StatusCode).Select(group => $"{group.Count()} × {group.Key}"))}");
        return slowest;
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        System.IO.Directory.Delete(folder, recursive: true);
        if (postgres is not null) await OnPostgresAsync($"DROP DATABASE {Database} WITH (FORCE)");
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    private static async Task<string> FormAsync(HttpClient browser) =>
        Regex.Match(await browser.GetStringAsync("/account/login"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string form, string email) =>
        browser.PostAsync("/account/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["password"] = Password, ["__RequestVerificationToken"] = form }));

    private async Task<string> FamilyAsync(HttpClient browser)
    {
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var asked = await browser.GetAsync(QueryHelpers.AddQueryString("/connect/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = "app",
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "odata.read offline_access",
            ["code_challenge"] = challenge,
            ["code_challenge_method"] = "S256",
        }));
        var code = QueryHelpers.ParseQuery((asked.Headers.Location ?? throw new InvalidOperationException("No code.")).Query)["code"].ToString();
        var answer = await browser.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = verifier,
            ["client_id"] = "app",
            ["client_secret"] = application,
        }));
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("refresh_token").GetString() ?? "";
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteLineAsync(Password);
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? told.Trim().Split('\n')[^1] : throw new InvalidOperationException($"outcomes {string.Join(' ', arguments)}: {told}");
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["OUTCOMES_DATA__FOLDER"] = folder;
        foreach (var limit in new[] { "LIMITS__TOKENSPERMINUTEANDCLIENT", "SIGNINSPERMINUTEANDNETWORK", "SIGNINSPERMINUTEANDACCOUNT" }) start.Environment[$"OUTCOMES_AUTH__{limit}"] = "100000000";
        if (postgres is not null)
        {
            start.Environment["OUTCOMES_DATABASE__PROVIDER"] = "Postgres";
            start.Environment["OUTCOMES_DATABASE__CONNECTION"] = new NpgsqlConnectionStringBuilder(postgres) { Database = Database }.ConnectionString;
        }
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private async Task OnPostgresAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
