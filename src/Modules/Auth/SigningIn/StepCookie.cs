using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Outcomes.Auth;

/// <summary>Names the browser that gave the password, for the five minutes until the second step.</summary>
internal sealed class StepCookie(IHostEnvironment environment)
{
    private string Name => SessionCookie.AllowsHttp(environment) ? "oc-step" : "__Host-oc-step";

    /// <summary>Empty where no sign-in was begun here.</summary>
    public string Find(HttpContext http) => http.Request.Cookies[Name] ?? "";

    public void Set(HttpContext http, string code) => http.Response.Cookies.Append(Name, code, Options(http, PendingSignIn.Life));

    public void Clear(HttpContext http) => http.Response.Cookies.Append(Name, "", Options(http, TimeSpan.Zero));

    private static CookieOptions Options(HttpContext http, TimeSpan life) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}
