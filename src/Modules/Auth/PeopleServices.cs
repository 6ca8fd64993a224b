using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What people have of the way in: passwords and their recovery, the second step, their sessions, and the mails about them.</summary>
internal static class PeopleServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<OwnSession>().AddScoped<Sudo>().AddScoped<Proof>();
        services.AddSingleton<KnownDevices>().AddSingleton<StepCookie>();
        services.AddScoped<SignIn>().AddScoped<SecondStep>().AddScoped<Admission>();
        services.AddSingleton<AuthenticatorKeys>().AddSingleton<SecondCodes>().AddSingleton<SecondFactorRule>();
        services.AddScoped<RedeemLink>().AddScoped<IssueLink>().AddScoped<AskRecovery>();
        services.AddSingleton<NewPassword>();
        services.AddScoped<ResetSecondStep>().AddScoped<EndSessionsOf>();
        services.AddSingleton<LimitHits>().AddSingleton<RefusedAccess>().AddSingleton<TryLimits>();
        services.AddJob<TellEndingTokens>("0 20 5 * * ?");
        services.AddJob<AuditLimitHits>("0 * * * * ?");
        services.AddEventHandler<SecurityNotice, MailSecurityNotice>();
        services.AddEventHandler<RecoveryAsked, MailRecoveryLink>();
        AddOwn(services);
    }

    /// <summary>What pages call: public, over parts that are not.</summary>
    private static void AddOwn(IServiceCollection services)
    {
        services.AddScoped(provider => new OwnPassword(
            provider.GetRequiredService<Databases>(), provider.GetRequiredService<NewPassword>(), provider.GetRequiredService<Proof>(), provider.GetRequiredService<Admission>()));
        services.AddScoped(provider => new OwnSecondStep(provider.GetRequiredService<Databases>(), provider.GetRequiredService<AuthenticatorKeys>(),
            provider.GetRequiredService<Proof>(), provider.GetRequiredService<Admission>(), provider.GetRequiredService<SecondFactorRule>()));
        services.AddScoped(provider => new OwnSessions(provider.GetRequiredService<Databases>(), provider.GetRequiredService<OwnSession>()));
        services.AddScoped(provider => new ReadSecurity(provider.GetRequiredService<Databases>(), provider.GetRequiredService<OwnSession>(),
            provider.GetRequiredService<Session>(), provider.GetRequiredService<SecondFactorRule>()));
    }
}
