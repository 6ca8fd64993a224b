using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>One browser: keeps cookies, does not follow redirects, and sends the form token that a page would hold.</summary>
public sealed class Browser : IDisposable
{
    private readonly Uri address;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    /// <param name="from">The address it comes from, such as 127.0.0.2.</param>
    public Browser(OutcomesServer server, string from = "127.0.0.1") : this(server, () => from) { }

    /// <param name="from">The address that each of its connections comes from: a crowd that shares one cookie.</param>
    public Browser(OutcomesServer server, Func<string> from)
    {
        address = server.Address;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = (context, cancel) => ConnectAsync(from(), context.DnsEndPoint, cancel),
        })
        { BaseAddress = address };
    }

    public bool HasSession => cookies.GetCookies(address)["oc"] is not null;

    /// <summary>Where an answer leads, or its status where it leads nowhere.</summary>
    public static string Where(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();

    /// <summary>Signs in; the answer is a 303 either way.</summary>
    public Task<HttpResponseMessage> SignInAsync(string email, string password, string returnUrl = "/") =>
        PostFormAsync("/account/login", ("email", email), ("password", password), ("returnUrl", returnUrl));

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) => PostFormFromAsync("/account/login", path, fields);

    /// <param name="page">The page that the form stands on.</param>
    public async Task<HttpResponseMessage> PostFormFromAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = await FormTokenOfPageAsync(page);
        return await SendAsync(HttpMethod.Post, path, content: new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), token]));
    }

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

    public async Task<KeyValuePair<string, string>> FormTokenOfPageAsync(string page)
    {
        var html = await client.GetStringAsync(page, TestContext.Current.CancellationToken);
        var hidden = Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
        return KeyValuePair.Create("__RequestVerificationToken", hidden.Groups["token"].Value);
    }

    private static async ValueTask<Stream> ConnectAsync(string from, DnsEndPoint to, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(to, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
