using Microsoft.Extensions.DependencyInjection;

namespace Outcomes.Auth;

/// <summary>What provisioning is made of.</summary>
internal static class ScimServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ScimDescription>().AddSingleton<ScimEntry>();
        services.AddScoped<UsersEndpoint>();
        services.AddScoped<FindUsers>();
        services.AddScoped<CreateUser>().AddScoped<ChangeUser>().AddScoped<RemoveUser>();
        services.AddScoped<GroupsEndpoint>().AddScoped<FindGroups>().AddScoped<GroupWrites>();
        services.AddScoped<UserPeople>().AddScoped<UserKeys>();
    }
}
