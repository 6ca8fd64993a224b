using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>What the forms of the sign-in share: where somebody comes from, the second step where there is one, and the session that they get.</summary>
internal sealed class Admission(SignIn signIn, SecondStep secondStep, Sessions sessions, KnownDevices devices, StepCookie cookie)
{
    /// <summary>Lets somebody in who knows the password, or leads them to the second step.</summary>
    /// <param name="confirms">Who is in already and proves it again, and with two factors keeps them: a password takes nothing from a session. Absent = whoever it is.</param>
    /// <returns>True when they are in.</returns>
    /// <exception cref="SignInDenied">For every reason the same.</exception>
    /// <exception cref="Platform.SignInRequired">What is confirmed was ended meanwhile.</exception>
    public async Task<bool> AdmitAsync(HttpContext http, string email, string password, SignedInPerson? confirms = null)
    {
        var proof = await signIn.RunAsync(email, password, Origin(http, email), http.RequestAborted);
        if (proof.Pending.Length > 0)
        {
            BeginSecondStep(http, proof.Pending);
            return false;
        }
        var (acr, amr) = (AuthenticationContext.OneFactor, AuthenticationContext.Password);
        if (confirms?.Acr == AuthenticationContext.TwoFactors)
        {
            await sessions.DemandLiveAsync(confirms, http.RequestAborted);
            (acr, amr) = (confirms.Acr, confirms.Amr);
        }
        await OpenAsync(http, proof.Account, acr, amr);
        return true;
    }

    /// <param name="pending">The code under which the second step goes on.</param>
    public void BeginSecondStep(HttpContext http, string pending) => cookie.Set(http, pending);

    /// <summary>The second step of the sign-in that began in this browser.</summary>
    /// <exception cref="SignInDenied">The code is wrong, or the account locked.</exception>
    /// <exception cref="SignInOver">Begin again.</exception>
    public async Task FinishAsync(HttpContext http, string typed)
    {
        var (account, firstFactor) = await secondStep.RunAsync(cookie.Find(http), typed, email => Origin(http, email), http.RequestAborted);
        cookie.Clear(http);
        await OpenAsync(http, account, AuthenticationContext.TwoFactors, AuthenticationContext.WithCode(firstFactor));
    }

    /// <summary>The session of this browser, in place of the one it had.</summary>
    /// <param name="provenAt">When another provider says that they proved who they are; absent = now.</param>
    public async Task OpenAsync(HttpContext http, Account account, string acr, string amr, DateTimeOffset? provenAt = null)
    {
        var network = Network.Of(http.Connection.RemoteIpAddress);
        var session = await sessions.OpenAsync(account, network, acr, amr, http.User.Sid(), provenAt, http.RequestAborted);
        devices.Remember(http, account.Email);
        await http.SignInAsync(OutcomesAuthentication.SessionScheme, session);
    }

    private SignInOrigin Origin(HttpContext http, string email) => new(Network.Of(http.Connection.RemoteIpAddress), devices.Find(http, email));
}
