using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Outcomes.Platform;
using Outcomes.Web.Account;
using Outcomes.Web.Administration;
using Outcomes.Web.Assets;
using Outcomes.Web.Calibration;
using Outcomes.Web.Cycles;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Dependencies;
using Outcomes.Web.Directory;
using Outcomes.Web.Errors;
using Outcomes.Web.Home;
using Outcomes.Web.Inbox;
using Outcomes.Web.Objectives;
using Outcomes.Web.Packets;
using Outcomes.Web.Reviews;
using Outcomes.Web.Shell;
using Outcomes.Web.Team;

namespace Outcomes.Web;

/// <summary>The pages for people: what they need, and where each one is.</summary>
public static class WebPages
{
    public static IServiceCollection AddOutcomesPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<PagesOptions>().BindConfiguration("Pages");
        services.AddResponseCompression(options =>
        {
            // What a page repeats of an address cannot be used to guess its form token (BREACH): each page has a new one, encrypted.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "oc-form";
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        services.TryAddScoped<Session>();
        services.AddScoped<CurrentReader>();
        AddReaders(services);
        services.AddCascadingValue(provider => provider.GetRequiredService<CurrentReader>().Reader);
        return services;
    }

    /// <summary>Pages of refusals and failures for browsers; inside the step that answers programs, outside everything that may refuse.</summary>
    public static WebApplication UseOutcomesErrorPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<ErrorPageStep>();
        app.Use(ZeroCharacter.RefuseAsync);
        return app;
    }

    public static WebApplication MapOutcomesPages(this WebApplication app)
    {
        WebAssets.Map(app);
        var pages = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, PageFilter>().WithMetadata(new PageRoute()).ExcludeFromDescription();
        pages.MapGet("/keyboard", IResult () => Page.Of<KeyboardPage>()).AllowAnonymous();
        pages.MapPost("/theme", ThemeCookie.Choose).AllowAnonymous();
        AccountPages.Map(pages);
        SettingsEndpoints.Map(pages);
        TokenEndpoints.Map(pages);
        WaysInEndpoints.Map(pages);
        ConnectPages.Map(pages);
        SecurityEndpoints.Map(pages);
        pages.MapGet("/", async (HomeReader home, CancellationToken cancel) => Page.Of<HomePage>(("Model", await home.ReadAsync(cancel))));
        ObjectiveEndpoints.Map(pages);
        DeliverableEndpoints.Map(pages);
        DependencyEndpoints.Map(pages);
        ReviewEndpoints.Map(pages);
        PeopleEndpoints.Map(pages);
        TeamEndpoints.Map(pages);
        InboxEndpoints.Map(pages);
        CycleEndpoints.Map(pages);
        CalibrationEndpoints.Map(pages);
        PacketEndpoints.Map(pages);
        IssuingEndpoints.Map(pages);
        AdministrationEndpoints.Map(pages);
        pages.MapFallback("{*path}", IResult () => ErrorPages.Of(StatusCodes.Status404NotFound)).AllowAnonymous();
        return app;
    }

    private static void AddReaders(IServiceCollection services)
    {
        services.AddScoped<PersonSearch>().AddScoped<UnitSearch>();
        services.AddScoped<DeliverablesReader>().AddScoped<BoardReader>().AddScoped<DeliverableReader>().AddScoped<DeliverableParts>().AddScoped<LogReader>().AddScoped<ArrangeReader>();
        services.AddScoped<DependencyReader>();
        services.AddScoped<ObjectivesReader>().AddScoped<ObjectiveReader>().AddScoped<ObjectiveParts>().AddScoped<OffersReader>().AddScoped<KeyResultPages>();
        services.AddScoped<HomeReader>().AddScoped<HomeParts>();
        services.AddScoped<ReviewsReader>().AddScoped<ReviewReader>().AddScoped<ReviewParts>().AddScoped<WriteReader>().AddScoped<EvidenceReader>().AddScoped<ReviewsWaiting>();
        services.AddScoped<InboxReader>();
        services.AddScoped<TokenPages>().AddScoped<WaysInPages>();
        services.AddScoped<AdministeredPeople>().AddScoped<AdministeredUnits>().AddScoped<AuditReader>();
        services.AddScoped<PeopleReader>().AddScoped<PersonReader>().AddScoped<UnitReader>();
        services.AddScoped<CyclePages>().AddScoped<CycleReader>().AddScoped<PlanReader>().AddScoped<CycleReviewPages>();
        services.AddScoped<CycleTables>().AddScoped<PacketLists>().AddScoped<PacketPreviewing>().AddScoped<SessionPages>().AddScoped<SessionReader>();
        services.AddScoped<ScalePages>().AddScoped<TemplatePages>().AddScoped<TemplateReader>();
        services.AddScoped<TeamReader>().AddScoped<TeamParts>();
    }
}
