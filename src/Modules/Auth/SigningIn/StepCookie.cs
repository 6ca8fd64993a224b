using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Outcomes.Auth;

/// <summary>Names the browser that gave the password, for the five minutes until the second step.</summary>
internal sealed class StepCookie(IHostEnvironment environment)
{
    private string Name => SessionCookie.NameOf("oc-step", environment);

    /// <summary>Empty where no sign-in was begun here.</summary>
    public string Find(HttpContext http) => http.Request.Cookies[Name] ?? "";

    public void Set(HttpContext http, string code) => http.Response.Cookies.Append(Name, code, SessionCookie.Beside(http, PendingSignIn.Life));

    public void Clear(HttpContext http) => http.Response.Cookies.Append(Name, "", SessionCookie.Beside(http, TimeSpan.Zero));
}
