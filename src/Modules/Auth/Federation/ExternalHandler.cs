using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>OpenID Connect over the framework's OAuth handler, which keeps state, correlation and PKCE; discovery, nonce, <c>iss</c> and the ID token are ours.</summary>
/// <remarks>Microsoft's OpenIdConnect handler cannot be restored here (decision in auth.md). What it is answered is judged in <see cref="ExternalAnswers"/>.</remarks>
internal sealed class ExternalHandler(IOptionsMonitor<ExternalSettings> options, ILoggerFactory logger, UrlEncoder encoder, ExternalIdTokens idTokens, Issuer issuer)
    : OAuthHandler<ExternalSettings>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    /// <summary>Somebody who has signed in there longer ago signs in there again: asked for as <c>max_age</c>, and checked.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(12);

    // From the configuration, so that a forged Host leads nobody elsewhere (T23).
    private string Callback => issuer.At(Options.CallbackPath);

    /// <exception cref="ExternalRefused">The provider cannot be reached.</exception>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Options.AuthorizationEndpoint = (await Options.Metadata.GetAsync(Context.RequestAborted)).AuthorizationEndpoint;
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) => QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, Callback),
        new Dictionary<string, string?> { [Nonce] = properties.Items[Nonce], ["max_age"] = ((int)Oldest.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture) });

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // RFC 9207: an answer that names another server, or none where this one always does, is mixed up.
        var metadata = await Options.Metadata.GetAsync(Context.RequestAborted);
        var named = Request.Query["iss"].ToString();
        return named == Options.Provider.Issuer || (named.Length == 0 && !metadata.AuthorizationResponseIssParameterSupported)
            ? await base.HandleRemoteAuthenticateAsync()
            : HandleRequestResult.Fail(ExternalRefused.Untrusted("The answer names another server (iss)."));
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var metadata = await Options.Metadata.GetAsync(Context.RequestAborted);
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey] ?? "",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint);
        if (Options.Provider.ClientAuthentication == ExternalProviders.Basic) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Secret());
        else (form["client_id"], form["client_secret"]) = (Options.ClientId, Options.ClientSecret);
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(form);
        return await SendAsync(request);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response?.RootElement.TryGetProperty("id_token", out var sent) == true && sent.ValueKind == JsonValueKind.String ? sent.GetString() ?? "" : "";
        var judged = await idTokens.JudgeAsync(token, Options, properties.Items[Nonce] ?? "", Context.RequestAborted);
        return new AuthenticationTicket(ExternalIdentity.Of(Options.Provider, judged).AsPrincipal(Scheme.Name), properties, Scheme.Name);
    }

    private async Task<OAuthTokenResponse> SendAsync(HttpRequestMessage request)
    {
        try
        {
            using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
            var body = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
            return answer.IsSuccessStatusCode
                ? OAuthTokenResponse.Success(JsonDocument.Parse(body))
                : OAuthTokenResponse.Failed(ExternalRefused.Untrusted($"The token endpoint answered {(int)answer.StatusCode}: check client id and secret, and that {Callback} is registered there."));
        }
        catch (Exception away) when (!Context.RequestAborted.IsCancellationRequested && away is HttpRequestException or OperationCanceledException or JsonException)
        {
            return OAuthTokenResponse.Failed(ExternalRefused.Away("The token endpoint cannot be reached or read.", away));
        }
    }

    // RFC 6749 §2.3.1: both halves in the encoding of forms.
    private string Secret() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Encode(Options.ClientId)}:{Encode(Options.ClientSecret)}"));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
