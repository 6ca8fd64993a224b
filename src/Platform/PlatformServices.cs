using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Outcomes.Platform;

/// <summary>Registers the platform. The database project adds the pool of contexts and the write gate that suits its provider.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Commits>();
        services.AddSingleton<Saving>();
        services.AddSingleton<Databases>();
        services.AddSingleton(provider =>
        {
            var handlers = new EventHandlers();
            foreach (var subscription in provider.GetServices<EventSubscription>()) subscription.Apply(handlers);
            return handlers;
        });
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<ServerSecrets>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<Mail>();
        services.AddSingleton<SealAnchor>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<InstanceKeys>();
        services.AddPlatformJobs();
        services.AddScoped<Session>();
        services.AddScoped<MarkInboxRead>();
        services.AddScoped(provider => provider.GetRequiredService<Databases>().Open(provider.GetRequiredService<Session>()));
        return services;
    }
}
