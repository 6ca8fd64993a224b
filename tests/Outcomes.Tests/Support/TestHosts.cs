using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Host.Hosting;
using Quartz;

namespace Outcomes.Tests.Support;

/// <summary>Applications that a test builds for itself, beside the servers of the whole run.</summary>
internal static class TestHosts
{
    /// <summary>Ready to be started; it is enough to dispose it.</summary>
    public static async Task<WebApplication> BuildAsync(Settings settings, Action<IServiceCollection> adjust, CancellationToken cancel)
    {
        var application = OutcomesApplication.Build(settings, quiet: true, services =>
        {
            services.WithoutJobs();
            adjust(services);
        });
        await OutcomesApplication.PrepareAsync(application, cancel);
        return application;
    }

    /// <summary>Jobs run when a test says so: by the wall clock they would run in the middle of another one. Nor does their scheduler end with a host that is disposed and not
    /// stopped: it would go on for as long as the process, and every job would fail for want of its services.</summary>
    public static void WithoutJobs(this IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
}
