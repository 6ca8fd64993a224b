using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Web.Shell;

namespace Outcomes.Benchmarks.Scale;

/// <summary>The product over one demo company on PostgreSQL, asked by everybody: pages by cookie, OData by token.</summary>
internal sealed partial class ScaleServer : IAsyncDisposable
{
    /// <summary>Who opens pages.</summary>
    public static readonly string[] Personas = ["employee", "manager", "director", "hr", "bi", "admin"];

    /// <summary>Who asks over OData; the director has thousands below, and BI reads through the scope of its own.</summary>
    public static readonly string[] Readers = ["employee", "manager", "director", "hr", "bi"];

    private readonly WebApplication served;
    private readonly Dictionary<string, HttpClient> browsers = [];
    private readonly Dictionary<string, HttpClient> readers = [];

    private ScaleServer(WebApplication served) => this.served = served;

    public ScaleValues Values { get; private set; } = new(0, "", 0, new Dictionary<string, Guid>());

    /// <summary>Every page without a parameter.</summary>
    public IReadOnlyList<string> Pages => [.. served.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageRoute>() is not null && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .Where(path => !path.Contains('{', StringComparison.Ordinal) && !path.StartsWith("/account/log", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

    public static async Task<ScaleServer> StartAsync(string connection)
    {
        // Kept: its keys wrap what stands in the database.
        var data = Path.Combine(Path.GetTempPath(), $"outcomes-scale-{new NpgsqlConnectionStringBuilder(connection).Database}");
        var settings = new Settings
        {
            DataFolder = data,
            Provider = DatabaseProvider.Postgres,
            Connection = connection,
            Urls = "http://127.0.0.1:0",
            Environment = "Development",   // elsewhere the cookies of a session ask for TLS
        };
        var application = OutcomesApplication.Build(settings, quiet: true);
        await OutcomesApplication.PrepareAsync(application, CancellationToken.None);
        var server = new ScaleServer(application);
        await application.StartAsync();
        await server.EnterAsync();
        return server;
    }

    /// <summary>The status, and the media type.</summary>
    public async Task<(HttpStatusCode Status, string Type)> PageAsync(string persona, string path)
    {
        using var answer = await browsers[persona].GetAsync(Values.Fill(path));
        await answer.Content.LoadIntoBufferAsync();
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "");
    }

    /// <summary>How many rows came, and bytes.</summary>
    public async Task<(int Rows, int Bytes)> ODataAsync(string persona, string path)
    {
        using var answer = await readers[persona].GetAsync(Values.Fill(path));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} as {persona}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(bytes)}");
        if (answer.Content.Headers.ContentType?.MediaType != "application/json") return (1, bytes.Length);
        using var json = JsonDocument.Parse(bytes);
        return (json.RootElement.TryGetProperty("value", out var rows) ? rows.GetArrayLength() : 1, bytes.Length);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in browsers.Values.Concat(readers.Values)) client.Dispose();
        await served.DisposeAsync();
    }

    private Uri Address => new(served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private async Task EnterAsync()
    {
        await using var scope = served.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(CancellationToken.None);
        Values = await ScaleValues.ReadAsync(scope.ServiceProvider.GetRequiredService<OutcomesDb>());
        await AddDirectorAsync(scope.ServiceProvider);
        foreach (var name in Personas) browsers[name] = await SignInAsync(name);
        var tokens = scope.ServiceProvider.GetRequiredService<CreateToken>();
        foreach (var name in Readers)
        {
            await RevokeAsync(scope.ServiceProvider, EmailOf(name));
            var token = await tokens.RunAsync(new CreateToken.Request(EmailOf(name), name == "bi" ? "bi.read" : "odata.read", 1), CancellationToken.None);
            readers[name] = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            readers[name].DefaultRequestHeaders.TryAddWithoutValidation("Prefer", "odata.maxpagesize=100");
        }
    }

    private string EmailOf(string persona) => persona == "director" ? Values.Director : $"{persona}@demo.example";

    // The director of the small demo has a few below; of a large company somebody else is meant.
    private async Task AddDirectorAsync(IServiceProvider services)
    {
        var hasAccount = await services.GetRequiredService<OutcomesDb>().Set<Account>().AnyAsync(account => account.Email == Values.Director);
        if (!hasAccount) await services.GetRequiredService<AddAccount>().RunAsync(new AddAccount.Request(Values.Director, null, DemoAccounts.Password), CancellationToken.None);
    }

    // Those of earlier runs: an account holds a few at most.
    private static async Task RevokeAsync(IServiceProvider services, string email)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        var live = await db.Set<PersonalAccessToken>().Where(token => token.RevokedAt == null && db.Set<Account>().Any(account => account.Id == token.AccountId && account.Email == email))
            .Select(token => token.Id).ToListAsync();
        foreach (var token in live) await services.GetRequiredService<RevokeToken>().RunAsync(token, CancellationToken.None);
    }

    private async Task<HttpClient> SignInAsync(string name)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var hidden = Hidden().Matches(await browser.GetStringAsync("/account/login"))
            .Select(input => KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value"))).DistinctBy(field => field.Key);
        using var form = new FormUrlEncodedContent([.. hidden, new("email", EmailOf(name)), new("password", DemoAccounts.Password)]);
        using var answer = await browser.PostAsync("/account/login", form);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther ? browser : throw new InvalidOperationException($"{name} cannot sign in: {answer.StatusCode}");
    }

    private static string Attribute(string input, string name) => WebUtility.HtmlDecode(Regex.Match(input, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
