using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>The framework's OAuth settings of one provider, filled from <see cref="ExternalProviderOptions"/>.</summary>
internal sealed class ExternalSettings : OAuthOptions
{
    public ExternalProviderOptions Provider { get; set; } = new();

    /// <summary>Set when the scheme is configured.</summary>
    public ProviderMetadata Metadata { get; set; } = new(new ExternalProviderOptions(), new HttpClient(), TimeProvider.System);

    /// <summary>Nothing: the configuration is checked at the start, and endpoints are known only once the metadata is read.</summary>
    public override void Validate() { }
}

/// <summary>Fills the settings of a scheme by its name.</summary>
internal sealed class ConfigureExternal(ExternalProviders providers, TimeProvider clock) : IConfigureNamedOptions<ExternalSettings>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LargestAnswer = 1_000_000;

    public void Configure(ExternalSettings options) { }

    public void Configure(string? name, ExternalSettings options)
    {
        var provider = providers.Configured.First(one => ExternalSchemes.NameOf(one) == name);
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };
        (options.Provider, options.Metadata, options.Backchannel) = (provider, new ProviderMetadata(provider, http, clock), http);
        (options.ClientId, options.ClientSecret, options.UsePkce) = (provider.ClientId, provider.ClientSecret, true);
        (options.CallbackPath, options.SignInScheme, options.TimeProvider) = (ExternalProviders.CallbackOf(provider.Id), OutcomesAuthentication.SessionScheme, clock);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Count > 0 ? provider.Scopes.Prepend("openid").Distinct() : ["openid", "profile", "email"]) options.Scope.Add(scope);
        // The answer is a navigation by GET, with which a Lax cookie comes along.
        (options.CorrelationCookie.Name, options.CorrelationCookie.SameSite, options.CorrelationCookie.SecurePolicy) = ("oc-provider.", SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events = new OAuthEvents
        {
            OnTicketReceived = context => context.HttpContext.RequestServices.GetRequiredService<ExternalAnswers>().ReceiveAsync(context),
            OnRemoteFailure = context => context.HttpContext.RequestServices.GetRequiredService<ExternalAnswers>().RefuseAsync(context),
        };
    }
}

/// <summary>Makes a scheme of each configured provider, once, before the server listens.</summary>
internal sealed class ExternalSchemes(ExternalProviders providers, IAuthenticationSchemeProvider schemes)
{
    public static string NameOf(ExternalProviderOptions provider) => $"external:{provider.Id}";

    public void Register()
    {
        foreach (var provider in providers.Configured) schemes.AddScheme(new AuthenticationScheme(NameOf(provider), ExternalProviders.NameOf(provider), typeof(ExternalHandler)));
    }
}
