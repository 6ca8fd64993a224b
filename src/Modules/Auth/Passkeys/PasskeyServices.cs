using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Signing in with a passkey, on ASP.NET Core Identity's handler.</summary>
internal static class PasskeyServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PasskeyDomain>();
        services.AddSingleton<PasskeyTickets>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeyDomain>((options, domain) => domain.Configure(options));
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<ListPasskeys>().AddScoped<RenamePasskey>().AddScoped<RemovePasskey>();
        services.AddScoped(provider => new AskForPasskey(
            provider.GetRequiredService<IPasskeyHandler<Account>>(), provider.GetRequiredService<PasskeyTickets>(), provider.GetRequiredService<PasskeyDomain>()));
        services.AddScoped(provider => new AddPasskey(
            provider.GetRequiredService<OutcomesDb>(), provider.GetRequiredService<IPasskeyHandler<Account>>(), provider.GetRequiredService<PasskeyTickets>(),
            provider.GetRequiredService<OwnSession>(), provider.GetRequiredService<Sudo>()));
    }
}
