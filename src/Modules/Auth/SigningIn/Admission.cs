using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>What the forms of the sign-in share: where somebody comes from, and the session that they get.</summary>
internal sealed class Admission(SignIn signIn, Sessions sessions, KnownDevices devices)
{
    /// <summary>Lets somebody in who knows the password.</summary>
    /// <exception cref="SignInDenied">For every reason the same.</exception>
    public async Task AdmitAsync(HttpContext http, string email, string password)
    {
        var origin = new SignInOrigin(Network.Of(http.Connection.RemoteIpAddress), devices.Find(http, email));
        var account = await signIn.RunAsync(email, password, origin, http.RequestAborted);
        await OpenAsync(http, account, AuthenticationContext.OneFactor, AuthenticationContext.Password);
    }

    /// <summary>The session of this browser, in place of the one it had.</summary>
    public async Task OpenAsync(HttpContext http, Account account, string acr, string amr)
    {
        var network = Network.Of(http.Connection.RemoteIpAddress);
        var session = await sessions.OpenAsync(account, network, acr, amr, http.User.Sid(), http.RequestAborted);
        devices.Remember(http, account.Email);
        await http.SignInAsync(OutcomesAuthentication.SessionScheme, session);
    }
}
