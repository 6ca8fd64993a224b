using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the authorization server is made of, endpoint by endpoint.</summary>
internal static class ProtocolServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<MailOptions>().PostConfigure<IOptions<AuthOptions>>((mail, auth) =>
        {
            if (mail.PublicUrl == MailOptions.OnThisMachine && auth.Value.Issuer is { Length: > 0 } issuer) mail.PublicUrl = issuer;
        });
        services.AddSingleton<Issuer>();
        services.AddSingleton<ProtocolLimits>();
        services.AddSingleton<ClientAssertions>().AddSingleton<ClientAuthentication>();
        AddTokens(services);
        AddGrants(services);

        services.AddSingleton<RequestTickets>().AddSingleton<AuthorizeRequests>().AddSingleton<Consents>().AddSingleton<AuthorizeDecision>().AddSingleton<AuthorizeEndpoint>();
        services.AddSingleton<PushedRequests>();
        services.AddSingleton<DevicePolls>().AddSingleton<DeviceEndpoint>().AddSingleton<DeviceAnswers>();
        services.AddSingleton<UserInfoEndpoint>().AddSingleton<RevokeEndpoint>().AddSingleton<IntrospectEndpoint>().AddSingleton<EndSessionEndpoint>();
        services.AddSingleton(provider => new PageQuestions(
            provider.GetRequiredService<RequestTickets>(), provider.GetRequiredService<ClientLookup>(), provider.GetRequiredService<ScopeRegistry>(), provider.GetRequiredService<DeviceAnswers>()));
        services.AddJob<SweepGrants>("0 50 3 * * ?");
        services.AddScoped<ListConsents>();
        services.AddScoped<RevokeConsent>();
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<TokenValidation>();
        services.AddSingleton<ReferenceTokens>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<GrantStandings>();
        services.AddSingleton<ClientStandings>();
    }

    private static void AddGrants(IServiceCollection services)
    {
        services.AddSingleton<Redemption>();
        services.AddSingleton<GrantCheck>();
        services.AddSingleton<TokenSet>();
        services.AddSingleton<CodeGrant>().AddSingleton<RefreshGrant>().AddSingleton<DeviceGrant>().AddSingleton<ClientCredentialsGrant>();
        services.AddSingleton<PersonGrants>();
        services.AddSingleton<TokenEndpoint>();
    }
}
