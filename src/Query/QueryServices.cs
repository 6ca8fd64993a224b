using AutoMapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.OData.Model;
using Outcomes.OData.Serving;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Query.OData;

namespace Outcomes.Query;

/// <summary>Registers the read side and the OData service.</summary>
public static class QueryServices
{
    /// <param name="nullsSortFirst">See <see cref="ODataOptions.NullsSortFirst"/>.</param>
    public static IServiceCollection AddQuery(this IServiceCollection services, bool nullsSortFirst)
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
        services.AddScoped<ReadAudit>();
        services.AddScoped(provider => new Reads(provider.GetRequiredService<OutcomesDb>(), provider.GetRequiredService<ViewMaps>(),
            provider.GetRequiredService<ReadAudit>()));
        services.AddSingleton<RecipientReads>();
        services.AddSingleton(provider => new NoticeReader(provider.GetRequiredService<RecipientReads>().SentencesAsync));
        services.AddSingleton(provider => new EntitySets(provider.GetRequiredService<ViewMaps>(), provider.GetRequiredService<ApiMap>()).Build());
        services.AddSingleton<TokenKey>();
        services.AddSingleton<WarmUp>();
        services.AddSingleton(provider => Service(provider, nullsSortFirst));
        return services;
    }

    /// <summary>Lets refusals of later steps that happen under <c>/odata</c> leave as the service's own. Before the step that says who asks.</summary>
    public static IApplicationBuilder UseODataRefusals(this IApplicationBuilder application) => application.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (http.Request.Path.StartsWithSegments("/odata", StringComparison.OrdinalIgnoreCase)
            && !http.RequestAborted.IsCancellationRequested)
        {
            await http.RequestServices.GetRequiredService<ODataService>().RefuseAsync(http, failure);
        }
    });

    /// <summary>Answers everything under <c>/odata</c>.</summary>
    public static IEndpointConventionBuilder MapOData(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map("/odata/{**path}", http => http.RequestServices.GetRequiredService<ODataService>().InvokeAsync(http));

    private static ODataService Service(IServiceProvider provider, bool nullsSortFirst)
    {
        var key = provider.GetRequiredService<TokenKey>();
        var options = new ODataOptions
        {
            Runner = http => new EfRunner(http.RequestServices.GetRequiredService<OutcomesDb>(), http.RequestServices.GetRequiredService<ReadAudit>()),
            ViewerOf = http => Viewer(http) is var viewer ? $"{viewer.ActorRef}/{viewer.PersonId}/{viewer.ReadsForBI}" : "",
            TokenKey = http => key.ReadAsync(http.RequestAborted),
            WhyNotRead = WhyNotRead,
            MayName = (http, _) => Viewer(http).ReadsFreeText,
            Once = OnceAsync,
            Describe = FailureErrors.Describe,
            Clock = provider.GetRequiredService<TimeProvider>(),
            NullsSortFirst = nullsSortFirst,
        };
        return new ODataService(provider.GetRequiredService<ODataModel>(), options, provider.GetRequiredService<ILogger<ODataService>>());
    }

    private static string? WhyNotRead(HttpContext http, EntitySet set)
    {
        http.RequestServices.GetRequiredService<ReadAudit>().Note(set);
        return ReadingScopes.WhyNot(Viewer(http), set);
    }

    private static async Task<Written> OnceAsync(HttpContext http, string key, string fingerprint, Func<Task<Written>> write, CancellationToken cancel)
    {
        var db = http.RequestServices.GetRequiredService<OutcomesDb>();
        var changed = await db.OnceAsync(key, fingerprint, Run, cancel);
        return new Written(changed.Id, changed.Version);

        async Task<Changed> Run()
        {
            var written = await write();
            return new Changed(written.Key, written.Version);
        }
    }

    private static Viewer Viewer(HttpContext http) => http.RequestServices.GetRequiredService<OutcomesDb>().Viewer;
}
