using System.Net;
using System.Net.Http.Headers;
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
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Host.Hosting;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Benchmarks.Scale;

/// <summary>The product over one demo company on PostgreSQL, asked by the director (pages by cookie, OData by token) and the administrator.</summary>
internal sealed partial class ScaleServer : IAsyncDisposable
{
    private readonly WebApplication served;
    private readonly HttpClient odata = new();
    private readonly Dictionary<string, HttpClient> browsers = [];

    private ScaleServer(WebApplication served) => this.served = served;

    public int People { get; private set; }
    public int Below { get; private set; }

    /// <summary>Paths of single things that the director sees, by what they stand for in <see cref="ScaleBenchmark"/>.</summary>
    public IReadOnlyDictionary<string, Guid> Ids { get; private set; } = new Dictionary<string, Guid>();

    /// <summary>Every page without a parameter.</summary>
    public IReadOnlyList<string> Pages => [.. served.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .Where(path => !path.Contains('{', StringComparison.Ordinal) && !Elsewhere.IsMatch(path)).Distinct().Order(StringComparer.Ordinal)];

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
        await server.LookAsync();
        await application.StartAsync();
        foreach (var name in new[] { "director", "admin" }) server.browsers[name] = await server.SignInAsync(name);
        server.odata.BaseAddress = server.Address;
        server.odata.DefaultRequestHeaders.TryAddWithoutValidation("Prefer", "odata.maxpagesize=100");
        return server;
    }

    /// <summary>The status, and the media type.</summary>
    public async Task<(HttpStatusCode Status, string Type)> PageAsync(string persona, string path)
    {
        using var answer = await browsers[persona].GetAsync(path);
        await answer.Content.LoadIntoBufferAsync();
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "");
    }

    public async Task<int> ODataAsync(string path)
    {
        using var answer = await odata.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? bytes.Length : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        odata.Dispose();
        foreach (var browser in browsers.Values) browser.Dispose();
        await served.DisposeAsync();
    }

    private Uri Address => new(served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private async Task LookAsync()
    {
        await using var scope = served.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(CancellationToken.None);
        var token = await scope.ServiceProvider.GetRequiredService<CreateToken>()
            .RunAsync(new CreateToken.Request("director@demo.example", "odata.read", 1), CancellationToken.None);
        odata.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        People = await db.Set<Person>().CountAsync();
        var director = await db.Set<Person>().SingleAsync(person => person.Email == "director@demo.example");
        Below = await db.Set<ManagerClosure>().CountAsync(row => row.AncestorId == director.Id);
        Ids = new Dictionary<string, Guid>
        {
            ["person"] = director.Id,
            ["unit"] = director.OrgUnitId,
            ["objective"] = await db.Set<Objective>().Where(row => row.OrgUnitId == director.OrgUnitId).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["deliverable"] = await db.Set<Deliverable>().Where(row => row.ProducerId == director.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
        };
    }

    private async Task<HttpClient> SignInAsync(string name)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var hidden = Hidden().Matches(await browser.GetStringAsync("/account/login"))
            .Select(input => KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value"))).DistinctBy(field => field.Key);
        using var form = new FormUrlEncodedContent([.. hidden, new("email", $"{name}@demo.example"), new("password", DemoAccounts.Password)]);
        using var answer = await browser.PostAsync("/account/login", form);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther ? browser : throw new InvalidOperationException($"{name} cannot sign in: {answer.StatusCode}");
    }

    private static string Attribute(string input, string name) => WebUtility.HtmlDecode(Regex.Match(input, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    // What is no page for people, and what ends the session.
    [GeneratedRegex("^/(odata|connect|scim|health|ready|\\.well-known|assets|account/log)")]
    private static partial Regex NoPage();

    private static Regex Elsewhere { get; } = NoPage();
}
