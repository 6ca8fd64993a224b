using AutoMapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.Query.Mapping;

namespace Outcomes.Query;

/// <summary>Registers the read side.</summary>
public static class QueryServices
{
    public static IServiceCollection AddQuery(this IServiceCollection services)
    {
        services.AddSingleton<AutoMapper.IConfigurationProvider>(provider => new MapperConfiguration(
            profiles =>
            {
                // AutoMapper asks for the key of its commercial licence; without one it only logs.
                profiles.LicenseKey = provider.GetService<IConfiguration>()?["AutoMapper:LicenseKey"];
                profiles.AddMaps(typeof(QueryServices).Assembly);
            },
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<ViewMaps>();
        services.AddScoped<Reads>();
        return services;
    }
}
