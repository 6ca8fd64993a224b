using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Outcomes.Auth;

namespace Outcomes.Web.Tests.Demo;

/// <summary>Somebody of the demo company with a browser that runs no script: signs in, reads pages, fills forms.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public static async Task<Visitor> SignedIn(DemoServer server, string name)
    {
        var visitor = new Visitor(server.Address);
        using var answer = await visitor.Post("/account/login", await visitor.Read("/account/login"), "login",
            ("email", $"{name}@demo.example"), ("password", DemoAccounts.Password));
        Assert.Equal("/", answer.Headers.Location!.ToString());
        return visitor;
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The status alone, asked for as a browser asks that follows a link.</summary>
    public async Task<int> Knock(string path)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html, */*;q=0.8" } } };
        using var answer = await client.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>The status, how many bytes travel to a browser that takes compressed pages, and what they say; files say nothing.</summary>
    public async Task<(int Status, long Bytes, string Html)> Weigh(string path)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" }, { "Accept", "text/html" } } };
        using var answer = await client.SendAsync(asking, TestContext.Current.CancellationToken);
        var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return ((int)answer.StatusCode, sent.LongLength, "");
        using var page = new MemoryStream(sent);
        using var text = new StreamReader(answer.Content.Headers.ContentEncoding.Contains("br") ? new BrotliStream(page, CompressionMode.Decompress) : page);
        return ((int)answer.StatusCode, sent.LongLength, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public async Task<IHtmlDocument> Read(string path)
    {
        using var answer = await Get(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return await Parse(answer);
    }

    /// <summary>Sends a form as it stands on a page, with these fields filled in.</summary>
    public async Task<HttpResponseMessage> Post(string path, IHtmlDocument page, string formId, params (string Name, string Value)[] filled)
    {
        var form = (IHtmlFormElement?)page.GetElementById(formId) ?? throw new InvalidOperationException($"There is no form {formId} on {path}.");
        var names = filled.Select(field => field.Name).ToHashSet();
        var hidden = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Where(input => !names.Contains(input.Name!))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(filled.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await client.PostAsync(form.GetAttribute("action"), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends fields to an address, whatever form may stand on whichever page.</summary>
    public async Task<HttpResponseMessage> Send(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form with a file in it.</summary>
    public async Task<HttpResponseMessage> PostFile(IHtmlDocument page, string formId, (string Name, string Value) filled, string field, string fileName, HttpContent file)
    {
        var form = (IHtmlFormElement)page.GetElementById(formId)!;
        using var content = new MultipartFormDataContent { { new StringContent(filled.Value), filled.Name }, { file, field, fileName } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>()) content.Add(new StringContent(hidden.Value), hidden.Name!);
        return await client.PostAsync(form.GetAttribute("action"), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes something through OData, as a script of the visitor's own browser would.</summary>
    public async Task<HttpResponseMessage> Create(string path, object what)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/odata/Me") { Headers = { { "X-CSRF-Token", "Fetch" } } };
        using var given = await client.SendAsync(asking, TestContext.Current.CancellationToken);
        using var making = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(what, options: JsonSerializerOptions.Default), Headers = { { "X-CSRF-Token", given.Headers.GetValues("X-CSRF-Token").Single() } } };
        return await client.SendAsync(making, TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public void Dispose() => client.Dispose();
}
