using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Platform;
using Xunit;

namespace Outcomes.Tests.Auth.Federation;

/// <summary>What is wrong in the configuration stops the start, and says what to do.</summary>
public sealed class Configured_providers
{
    private static readonly ExternalProviderOptions Good = Provider("entra");

    [Theory]
    [InlineData("Id", "Entra ID", "small letters"), InlineData("Issuer", "login.example.org", "Set Issuer"), InlineData("Issuer", "https://a.example/?x=1", "Set Issuer"), InlineData("Issuer", "http://login.example.org", "https"), InlineData("Issuer", "http://127.0.0.1:9", "https")]
    [InlineData("ClientId", "", "Set ClientId"), InlineData("ClientSecret", "", "Set ClientSecret"), InlineData("ClientAuthentication", "none", "client_secret_post")]
    public void An_incomplete_or_dangerous_provider_is_refused(string setting, string value, string told)
    {
        var provider = Provider("entra");
        typeof(ExternalProviderOptions).GetProperty(setting)!.SetValue(provider, value);
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => Make(provider)).Message);
    }

    [Fact]
    public void A_provider_stands_there_once_and_this_server_has_an_address()
    {
        Assert.Contains("twice", Assert.Throws<InvalidOperationException>(() => Make(Good, Good)).Message);
        var alias = Provider("other");
        Assert.Contains("an issuer is one provider", Assert.Throws<InvalidOperationException>(() => Make(Good, alias)).Message);
        Assert.Contains("Auth:Issuer", Assert.Throws<InvalidOperationException>(() => Make("", Good)).Message);
        Assert.Equal("/account/external/entra", Assert.Single(Make(Good).All).Path);
    }

    [Theory]
    [InlineData("https://outcomes.example.org", "", "https://outcomes.example.net", "Auth:Passkeys:Domain"), InlineData("https://outcomes.example.org", "other.example", "", "is not in it"), InlineData("https://outcomes.example.org", "", "outcomes.example.net", "Auth:Passkeys:Origins")]
    public void Passkeys_are_for_a_domain_that_holds_every_origin(string issuer, string domain, string origin, string told)
    {
        var options = new AuthOptions { Issuer = issuer, Passkeys = new PasskeyOptions { Domain = domain, Origins = origin.Length > 0 ? [origin] : [] } };
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => new PasskeyDomain(Options.Create(options), IssuerOf(options), Production)).Message);
    }

    private static IHostEnvironment Production => new HostingEnvironment { EnvironmentName = "Production" };

    private static ExternalProviders Make(params ExternalProviderOptions[] providers) => Make("https://outcomes.example.org", providers);

    private static ExternalProviders Make(string issuer, params ExternalProviderOptions[] providers)
    {
        var options = new AuthOptions { Issuer = issuer };
        foreach (var provider in providers) options.Providers.Add(provider);
        return new ExternalProviders(Options.Create(options), IssuerOf(options), Production);
    }

    private static Issuer IssuerOf(AuthOptions options) => new(Options.Create(options), Options.Create(new MailOptions()), Production);

    private static ExternalProviderOptions Provider(string id) => new() { Id = id, Issuer = "https://login.example.org/v2.0", ClientId = "outcomes", ClientSecret = "a secret" };
}
