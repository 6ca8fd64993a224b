using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Outcomes.Auth;

/// <summary>Signing in over HTTP: what the host adds, and where it stands in the pipeline.</summary>
public static class OutcomesAuthentication
{
    internal const string SessionScheme = "Session";
    private const string TokenScheme = "Token";
    private const string EitherScheme = "Outcomes";

    /// <param name="keysFolder">Where the key lies that wraps those in the database; backed up with the data.</param>
    public static IServiceCollection AddOutcomesAuth(this IServiceCollection services, string keysFolder)
    {
        services.AddOptions<AuthOptions>().BindConfiguration("Auth");
        services.AddSingleton(new KeysFolder(OwnersOnly(keysFolder).FullName));
        services.AddDataProtection().SetApplicationName("Outcomes");
        services.AddSingleton<AuthStart>();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().PostConfigure<IHostEnvironment>(SessionCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(SessionScheme).Configure<IHostEnvironment, TimeProvider>(SessionCookie.Configure);
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, scheme => scheme.ForwardDefaultSelector = SchemeOf)
            .AddCookie(SessionScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenScheme, configureOptions: null);
        services.AddAuthorization();
        services.AddSingleton<ODataRules>();
        return services;
    }

    /// <summary>Once the tables stand, before the server listens.</summary>
    /// <exception cref="InvalidOperationException">Keys that cannot be opened, or what production does not bear: demo accounts, an http issuer.</exception>
    public static async Task PrepareOutcomesAuthAsync(this WebApplication app, CancellationToken cancel)
    {
        app.Services.GetRequiredService<PasskeyDomain>();   // its configuration is judged when it is made
        app.Services.GetRequiredService<ExternalSchemes>().Register();
        await app.Services.GetRequiredService<AuthStart>().RunAsync(cancel);
    }

    /// <summary>Says who asks. After the step that turns failures into answers, before everything that reads.</summary>
    public static WebApplication UseOutcomesAuth(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ViewerStep>();
        app.UseAuthorization();
        return app;
    }

    /// <summary>What the forms under <c>/account</c> post to (their pages are the web's), the authorization server, and provisioning.</summary>
    public static WebApplication MapOutcomesAuth(this WebApplication app)
    {
        AccountEndpoints.Map(app);
        ProtocolEndpoints.Map(app);
        ScimEndpoints.Map(app);
        return app;
    }

    /// <summary>Tokens are taken at <c>/odata</c> and nowhere else.</summary>
    private static string SchemeOf(HttpContext http) =>
        ODataRules.Concerns(http) && http.Request.Headers.Authorization.Count > 0 ? TokenScheme : SessionScheme;

    private static DirectoryInfo OwnersOnly(string folder) => OperatingSystem.IsWindows()
        ? System.IO.Directory.CreateDirectory(folder)
        : System.IO.Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
