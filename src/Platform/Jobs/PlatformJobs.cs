using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Outcomes.Platform;

/// <summary>When the platform's own jobs run (UTC). Modules add theirs the same way.</summary>
public static class PlatformJobs
{
    internal static IServiceCollection AddPlatformJobs(this IServiceCollection services)
    {
        services.AddQuartz();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services
            .AddJob<SendDueMail>("0 * * * * ?")
            .AddJob<SealAuditChains>("0 0 1-23 * * ?")
            .AddJob<SweepRepeatableRequests>("0 20 * * * ?")
            .AddJob<SweepOrphanFiles>("0 30 3 * * ?");
    }

    /// <summary>Runs a job by a Quartz cron expression in UTC. Jobs must bear being run twice, or by two processes at once.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string cron) where TJob : class, IJob
    {
        services.AddTransient<TJob>();
        services.AddQuartz(quartz =>
        {
            var key = new JobKey(typeof(TJob).Name);
            quartz.AddJob<TJob>(job => job.WithIdentity(key));
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithCronSchedule(cron, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
        });
        return services;
    }
}
