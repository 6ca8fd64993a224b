using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>One browser: keeps cookies, does not follow redirects, and sends the form token that a page would hold.</summary>
public sealed class Browser : IDisposable
{
    private readonly OutcomesServer server;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    /// <param name="from">The address it comes from, such as 127.0.0.2.</param>
    public Browser(OutcomesServer server, string from = "127.0.0.1")
    {
        this.server = server;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = (context, cancel) => ConnectAsync(from, context.DnsEndPoint, cancel),
        })
        { BaseAddress = server.Address };
    }

    public bool HasSession => cookies.GetCookies(server.Address)["oc"] is not null;

    /// <summary>Signs in; the answer is a 303 either way.</summary>
    public Task<HttpResponseMessage> SignInAsync(string email, string password, string returnUrl = "/") =>
        PostFormAsync("/account/login", ("email", email), ("password", password), ("returnUrl", returnUrl));

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, content: new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), AnonymousFormToken()]));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? authorization = null, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? authorization = null) => SendAsync(HttpMethod.Get, path, authorization);

    /// <summary>What a signed-in browser writes with; also good as the hidden field of a form.</summary>
    public async Task<KeyValuePair<string, string>> SessionFormTokenAsync()
    {
        var answer = await SendAsync(HttpMethod.Get, "/odata/", headers: ("X-CSRF-Token", "Fetch"));
        return KeyValuePair.Create("__RequestVerificationToken", answer.Headers.GetValues("X-CSRF-Token").Single());
    }

    /// <summary>The stable code of a refusal; empty where there is none.</summary>
    public static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true) return "";
        var body = JsonDocument.Parse(text).RootElement;
        return (body.TryGetProperty("error", out var error) ? error : body).GetProperty("code").GetString() ?? "";
    }

    public void Dispose() => client.Dispose();

    // What a page with a form does: sets the cookie and hides its counterpart in the form.
    private KeyValuePair<string, string> AnonymousFormToken()
    {
        using var scope = server.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var held = cookies.GetCookieHeader(server.Address);
        if (held.Length > 0) http.Request.Headers.Cookie = held;
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        foreach (var set in http.Response.Headers.SetCookie) cookies.SetCookies(server.Address, set!.Split(';')[0] + "; path=/");
        return KeyValuePair.Create(tokens.FormFieldName, tokens.RequestToken ?? "");
    }

    private static async ValueTask<Stream> ConnectAsync(string from, DnsEndPoint to, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(to, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
