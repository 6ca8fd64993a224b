using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>A program that relies on the server, as its developer would write it: registered by the command's verb, driven over HTTP.</summary>
internal sealed class Relying(OutcomesServer server, string clientId, string? secret, string redirectUri)
{
    public const string Callback = "https://app.example.org/callback";
    public const string Loopback = "http://127.0.0.1/callback";

    public string ClientId { get; } = clientId;
    public string? Secret { get; } = secret;
    public string RedirectUri { get; } = redirectUri;
    public string Verifier { get; } = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A confidential web application that may refresh; consent is asked unless <paramref name="change"/> says first party.</summary>
    public static async Task<Relying> RegisterAsync(OutcomesServer server, Func<ClientRegistration, ClientRegistration>? change = null)
    {
        var registration = new ClientRegistration
        {
            Id = $"app-{Guid.NewGuid():N}",
            Name = "Roadmap board",
            Owner = "Team Harbour",
            Grants = ["authorization_code", "refresh_token"],
            RedirectUris = [Callback],
            PostLogoutRedirectUris = ["https://app.example.org/bye"],
            Scopes = ["profile", "email", "roles", "odata.read", "deliverables.write"],
            IsFirstParty = true,
        };
        if (change is not null) registration = change(registration);
        var added = await server.AsCommandAsync((AddClient add) => add.RunAsync(registration, Cancel));
        return new Relying(server, added.ClientId, added.Secret, registration.RedirectUris.Count > 0 ? registration.RedirectUris[0] : "");
    }

    /// <summary>A program that acts by itself.</summary>
    public static Task<Relying> RegisterMachineAsync(OutcomesServer server, params string[] scopes) => RegisterAsync(server, registration => registration with
    {
        Grants = ["client_credentials"],
        RedirectUris = [],
        PostLogoutRedirectUris = [],
        Scopes = scopes.Length > 0 ? scopes : ["odata.read", "deliverables.write"],
        Person = AuthVerbs.Address("service"),
        Introspects = true,
    });

    public static Task<Relying> RegisterNativeAsync(OutcomesServer server) => RegisterAsync(server, registration => registration with
    {
        Type = "public",
        Application = "native",
        RedirectUris = [Loopback],
        PostLogoutRedirectUris = [],
    });

    /// <summary>The address that a browser is sent to; a change of a value to "" leaves the parameter out.</summary>
    public string AuthorizeAddress(string scope = "openid odata.read", params (string Name, string Value)[] changes)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = scope,
            ["state"] = "st-42",
            ["nonce"] = "n-7",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes) parameters[name] = value;
        return QueryHelpers.AddQueryString("/connect/authorize", parameters.Where(pair => pair.Value is { Length: > 0 }));
    }

    /// <summary>What came back in the address of a redirect.</summary>
    public static IReadOnlyDictionary<string, string> Answer(HttpResponseMessage redirect)
    {
        Assert.Equal(HttpStatusCode.SeeOther, redirect.StatusCode);
        return QueryHelpers.ParseQuery(new Uri(redirect.Headers.Location!.OriginalString).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    /// <summary>Through authorize and, where it is asked, consent.</summary>
    public async Task<string> CodeAsync(Browser browser, string scope = "openid odata.read", params (string Name, string Value)[] changes)
    {
        var answer = await browser.GetAsync(AuthorizeAddress(scope, changes));
        if (answer.Headers.Location?.OriginalString.StartsWith("/account/consent?", StringComparison.Ordinal) == true)
            answer = await ConsentAsync(browser, answer.Headers.Location.OriginalString, "allow");
        return Answer(answer)["code"];
    }

    public static async Task<HttpResponseMessage> ConsentAsync(Browser browser, string address, string decision)
    {
        var ticket = QueryHelpers.ParseQuery(address[address.IndexOf('?')..])["request"].ToString();
        return await browser.PostFormFromAsync(address, "/account/consent", ("request", ticket), ("decision", decision));
    }

    public Task<TokenReply> RedeemAsync(string code, params (string Name, string Value)[] changes) =>
        TokenAsync([("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), ("code_verifier", Verifier), .. changes]);

    public Task<TokenReply> RefreshAsync(string refreshToken, params (string Name, string Value)[] changes) =>
        TokenAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken), .. changes]);

    public Task<TokenReply> CredentialsAsync(string scope = "odata.read") => TokenAsync([("grant_type", "client_credentials"), ("scope", scope)]);

    public Task<TokenReply> TokenAsync(params (string Name, string Value)[] fields) => PostAsync("/connect/token", fields);

    /// <summary>As this client: Basic where it has a secret, else its id in the body. A field with the value "" is left out, the last of a name counts.</summary>
    public async Task<TokenReply> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var sent = fields.GroupBy(field => field.Name).Select(group => group.Last()).Where(field => field.Value.Length > 0).ToDictionary(field => field.Name, field => field.Value);
        if (Secret is null) sent.TryAdd("client_id", ClientId);
        return await SendAsync(path, new FormUrlEncodedContent(sent), Secret is null ? null : Basic(ClientId, Secret));
    }

    public async Task<TokenReply> SendAsync(string path, HttpContent? content, AuthenticationHeaderValue? authorization, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(server.Address, path)) { Content = content };
        request.Headers.Authorization = authorization;
        return await TokenReply.ReadAsync(await Http.SendAsync(request, Cancel));
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static AuthenticationHeaderValue Basic(string id, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    public static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(2) });
}

/// <summary>What a protocol endpoint answered.</summary>
internal sealed record TokenReply(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)
{
    public string Error => Text("error");
    public string AccessToken => Text("access_token");
    public string RefreshToken => Text("refresh_token");
    public string IdToken => Text("id_token");

    public string Text(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value.ToString() : "";

    public static async Task<TokenReply> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new TokenReply(answer.StatusCode, isJson ? JsonDocument.Parse(text).RootElement : default, answer.Headers);
    }

    /// <summary>The claims of a token of three parts.</summary>
    public static JsonElement Claims(string token) => JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[1])).RootElement;

    public static JsonElement Header(string token) => JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[0])).RootElement;
}
