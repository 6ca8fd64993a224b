using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Outcomes.Auth;

/// <summary>What follows when a provider sends a browser back: a session, a link, or a page that says why not. Every answer leads to an address of this server.</summary>
internal sealed partial class ExternalAnswers(ExternalSignIn signIn, Admission admission, OwnSession own, TimeProvider clock, ILogger<ExternalAnswers> log)
{
    /// <summary>The session that asked for a link, among the properties that travel protected.</summary>
    public const string LinkItem = "link";
    public const string WaysIn = "/account/ways-in";

    public async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        try
        {
            var who = ExternalIdentity.Of(context.Principal ?? throw ExternalRefused.Untrusted("There is nobody in the answer."));
            await RememberSessionAsync(context.HttpContext);
            var next = context.Properties?.Items.TryGetValue(LinkItem, out var sid) == true
                ? await LinkAsync(context.HttpContext, who, sid ?? "")
                : await AdmitAsync(context.HttpContext, who, context.ReturnUri ?? "/");
            await new SeeOther(next).ExecuteAsync(context.HttpContext);
        }
        catch (ExternalRefused refused)
        {
            await RefuseAsync(context.HttpContext, refused, context.Properties);
        }
    }

    public async Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        await RefuseAsync(context.HttpContext, Refusal(context.Failure), context.Properties);
    }

    /// <summary>For what fails before a browser is sent to the provider, too.</summary>
    public async Task RefuseAsync(HttpContext http, ExternalRefused refused, AuthenticationProperties? properties)
    {
        if (refused.Code is "provider-away" or "provider-answer") Refused(refused.Message);
        var isLink = properties?.Items.ContainsKey(LinkItem) == true;
        await new SeeOther(QueryHelpers.AddQueryString(isLink ? WaysIn : AccountEndpoints.SignInPath, "error", refused.Code)).ExecuteAsync(http);
    }

    // This runs before the step that says who asks.
    private async Task RememberSessionAsync(HttpContext http)
    {
        if ((await http.AuthenticateAsync(OutcomesAuthentication.SessionScheme)).Principal is not { } principal) return;
        (http.User, own.Person) = (principal, principal.Person());
    }

    private async Task<string> AdmitAsync(HttpContext http, ExternalIdentity who, string returnUrl)
    {
        var proof = await signIn.RunAsync(who, Network.Of(http.Connection.RemoteIpAddress), http.RequestAborted);
        if (proof.Pending.Length > 0)
        {
            admission.BeginSecondStep(http, proof.Pending);
            return AccountAddress.Of(AccountEndpoints.StepPath, ("returnUrl", returnUrl));
        }
        await admission.OpenAsync(http, proof.Account, who.IsTwoFactor ? AuthenticationContext.TwoFactors : AuthenticationContext.OneFactor, AuthenticationContext.Elsewhere, who.ProvenAt(clock.GetUtcNow()));
        return returnUrl;
    }

    private async Task<string> LinkAsync(HttpContext http, ExternalIdentity who, string sid)
    {
        await signIn.LinkAsync(who, sid, http.RequestAborted);
        return QueryHelpers.AddQueryString(WaysIn, "done", "link");
    }

    private static ExternalRefused Refusal(Exception? failure) => failure switch
    {
        ExternalRefused refused => refused,
        { InnerException: ExternalRefused refused } => refused,
        { Data: var data } when data["error"]?.ToString() is { Length: > 0 } error => error switch
        {
            "access_denied" or "login_required" or "consent_required" or "interaction_required" => ExternalRefused.Denied(),
            "server_error" or "temporarily_unavailable" => ExternalRefused.Away("The provider says that it cannot answer now."),
            // Not the error itself: whoever made the answer chose its words.
            _ => ExternalRefused.Untrusted("The provider refuses the request: check client id, scopes and the registered address."),
        },
        _ => ExternalRefused.Foreign(),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in at another provider failed: {Reason}")]
    private partial void Refused(string reason);
}
