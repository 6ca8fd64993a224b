using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>Signing in at other OpenID providers.</summary>
internal static class ExternalServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ExternalProviders>().AddSingleton<ExternalSchemes>().AddSingleton<ExternalIdTokens>();
        services.AddSingleton<IConfigureOptions<ExternalSettings>, ConfigureExternal>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ExternalSettings>, OAuthPostConfigureOptions<ExternalSettings, ExternalHandler>>());
        services.AddTransient<ExternalHandler>();
        services.AddScoped<ExternalSignIn>().AddScoped<ExternalAnswers>().AddScoped<OwnProviders>();
    }
}
