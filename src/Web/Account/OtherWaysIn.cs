using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;

namespace Outcomes.Web.Account;

/// <summary>Ways in beside the password that this server has switched on.</summary>
/// <param name="Passkey">What the page asks the browser; absent where there are no passkeys.</param>
public sealed record OtherWaysIn(PasskeyQuestion? Passkey, IReadOnlyList<ExternalProviderLink> Providers)
{
    public static readonly OtherWaysIn None = new(null, []);

    internal static async Task<OtherWaysIn> ReadAsync(HttpContext http) => new(
        http.RequestServices.GetService<AskForPasskey>() is { IsOn: true } ask ? await ask.RunAsync(http) : null,
        http.RequestServices.GetService<ExternalProviders>()?.All ?? []);

    /// <summary>To prove again who one is: a provider may have signed somebody in long ago, and is not asked.</summary>
    internal static async Task<OtherWaysIn> ToConfirmAsync(HttpContext http) => (await ReadAsync(http)) with { Providers = [] };

    /// <summary>Why one of them did not let somebody in, in words; absent for a code of another way.</summary>
    internal static string? Told(string code) => Words.GetValueOrDefault(code);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["provider-away"] = "The other provider cannot be reached now. Try again in a minute, or sign in with your password.",
        ["provider-answer"] = "What the other provider answered cannot be trusted, and nothing was done. Sign in with your password, and tell whoever runs this server: its log says why.",
        ["provider-state"] = "That answer belongs to no sign-in that this browser began in the last minutes. Begin here again.",
        ["provider-denied"] = "The other provider said no, or you did there. Try again, or sign in with your password.",
        ["provider-unknown"] = "That account is linked with nobody here. Sign in with your password, and link it under Account, Ways to sign in.",
        ["provider-ended"] = "Your account here is disabled. Ask an administrator.",
        ["provider-not-linked"] = "Nothing was linked: it took too long, or you were signed out meanwhile. Confirm that it is you, and begin again.",
        ["provider-taken"] = "Nothing was linked: that account there is linked already, here or with somebody else.",
        ["passkey-over"] = "This took longer than ten minutes, or was answered already. Use the passkey again.",
        ["passkey-refused"] = "This passkey does not sign in here. Use another one, or your password.",
        ["passkey-suspect"] = "This passkey is blocked: its counter ran backwards, so there may be a copy. Sign in with your password, remove it under Ways to sign in, and make a new one.",
    };
}
