using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Outcomes.Auth;

/// <summary>The cookie of a session: for this host and https only; over plain http on a developer's machine under a name without the prefix.</summary>
internal static class SessionCookie
{
    /// <summary>Without a request (an hour), and in all (a day): NIST SP 800-63B-4, AAL2.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Browsers keep a <c>__Host-</c> cookie only over https, for this host alone and every path (RFC 6265bis §4.1.3.2).</summary>
    public static bool AllowsHttp(IHostEnvironment environment) => environment.IsDevelopment() || environment.IsEnvironment("Testing");

    public static string NameOf(string name, IHostEnvironment environment) => AllowsHttp(environment) ? name : $"__Host-{name}";

    /// <summary>Of a cookie that stands beside the session's.</summary>
    public static CookieOptions Beside(HttpContext http, TimeSpan life) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment, TimeProvider clock)
    {
        var allowsHttp = AllowsHttp(environment);
        options.Cookie.Name = NameOf("oc", environment);
        options.Cookie.SecurePolicy = allowsHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = AccountEndpoints.SignInPath;
        options.AccessDeniedPath = "/";
        options.ReturnUrlParameter = "returnUrl";
        options.TimeProvider = clock;
        options.Events.OnValidatePrincipal = EndIfOverAsync;
    }

    public static void Configure(AntiforgeryOptions options, IHostEnvironment environment)
    {
        options.HeaderName = "X-CSRF-Token";
        if (!AllowsHttp(environment)) options.Cookie.Name = "__Host-oc-form";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
    }

    /// <summary>At most 30 s after the session was ended, a new password, a disabled account or a departure; at once in the process that did it.</summary>
    private static async Task EndIfOverAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal) return;
        var services = context.HttpContext.RequestServices;
        var standing = await services.GetRequiredService<AccountStandings>().FindAsync(principal.AccountId(), context.HttpContext.RequestAborted);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var isLive = await services.GetRequiredService<Sessions>().IsLiveAsync(principal.Sid(), context.HttpContext.RequestAborted);
        if (!isLive || !principal.IsCurrent(standing, now, Longest)) context.RejectPrincipal();
    }
}
