using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Outcomes.OData.Protocol;
using Outcomes.OData.Serving;
using Outcomes.OData.Tests.Samples;

[assembly: AssemblyFixture(typeof(Outcomes.OData.Tests.Serving.SampleServer))]

namespace Outcomes.OData.Tests.Serving;

/// <summary>The service over the sample world and over notes that can be written, behind a real server on a free port.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private readonly WebApplication application;
    private HttpClient client = new();

    public SampleServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        application = builder.Build();
        var organisation = new ODataService(SampleModel.Model, Options("/odata", new ListRunner(SampleWorld.Context, [])), NullLogger<ODataService>.Instance);
        var notes = new ODataService(Notes.Model, Options("/notes", new ListRunner(Notes.Context, [])), NullLogger<ODataService>.Instance);
        var broken = new ODataService(SampleModel.Model, Options("/broken", new BreakingRunner(after: 1500)), NullLogger<ODataService>.Instance);
        application.Map("/odata/{**path}", organisation.InvokeAsync);
        application.Map("/notes/{**path}", notes.InvokeAsync);
        application.Map("/broken/{**path}", broken.InvokeAsync);
    }

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await application.StartAsync();
        Address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }

    public static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The JSON of a GET that succeeds.</summary>
    public async Task<JsonElement> GetAsync(string url, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(HttpMethod.Get, url, null, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}\n{(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Status and code of a refusal.</summary>
    public async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string url, string? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, url, body, headers);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, JsonElement.Parse(text).GetProperty("error").GetProperty("code").GetString());
    }

    private static ODataOptions Options(string path, QueryRunner runner) => new()
    {
        Path = path,
        Runner = _ => runner,
        ViewerOf = http => http.Request.Headers["X-Viewer"].ToString(),
        TokenKey = _ => ValueTask.FromResult<ReadOnlyMemory<byte>>(new byte[32]),
        MayName = (http, _) => http.Request.Headers["X-Viewer"] != "bi",
        Describe = failure => failure is Notes.Stale ? new ODataError(412, "stale-version", "Read it again.", Type: "StaleVersion") : null,
    };
}
