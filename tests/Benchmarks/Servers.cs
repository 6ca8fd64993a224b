using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.Database;
using Outcomes.Host.Hosting;

namespace Outcomes.Benchmarks;

/// <summary>The product and the raw peer over the same file, in one process, each on a port of its own.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly WebApplication product;
    private readonly WebApplication raw;
    private readonly HttpClient client = new();

    private Servers(WebApplication product, WebApplication raw, BenchmarkCompany company)
    {
        (this.product, this.raw, Company) = (product, raw, company);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", company.Token);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Prefer", "odata.maxpagesize=100");
    }

    public BenchmarkCompany Company { get; }
    public string ProductAddress => AddressOf(product);
    public string RawAddress => AddressOf(raw);

    public static async Task<Servers> StartAsync(string folder)
    {
        var settings = new Settings { DataFolder = folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Benchmark" };
        var served = OutcomesApplication.Build(settings, quiet: true);
        await OutcomesApplication.PrepareAsync(served, CancellationToken.None);
        var company = await BenchmarkCompany.PrepareAsync(served.Services);
        await served.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bare = builder.Build();
        var peer = new RawPeer(served.Services.GetRequiredService<DatabaseOptions>().ConnectionString, company);
        bare.MapGet("/page", peer.PageAsync);
        bare.MapGet("/count", peer.CountAsync);
        await bare.StartAsync();
        return new Servers(served, bare, company);
    }

    public async Task<string> GetAsync(string url)
    {
        using var response = await client.GetAsync(url);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{url}: {text}");
    }

    public async Task<JsonElement> GetJsonAsync(string url) => JsonElement.Parse(await GetAsync(url));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await raw.DisposeAsync();
        await product.DisposeAsync();
    }

    private static string AddressOf(WebApplication application) =>
        application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
