using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.Web.Shell;
using Outcomes.Web.Tests.Gallery;

[assembly: AssemblyFixture(typeof(Outcomes.Web.Tests.PagesServer))]

namespace Outcomes.Web.Tests;

/// <summary>The pages on a real server of their own, without a database: shell, components and error pages, read by Inês in Lisbon on 23 November 2026.</summary>
public sealed class PagesServer : IAsyncLifetime
{
    private WebApplication? app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>A browser without a browser: keeps cookies, follows no redirect.</summary>
    /// <remarks>It sends no body before it was asked to: after a second, as is the default, a busy machine's refusal meets a body half sent.</remarks>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(2) }) { BaseAddress = Address };

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOutcomesPages();
        builder.Services.AddAuthorization();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<CurrentReader>().Reader = new(Merrow.Ines, Merrow.Zone("Europe/Lisbon"), new DateOnly(2026, 11, 23));
            return next(http);
        });
        app.MapOutcomesPages();
        SamplePages.Map(app);
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }
}
