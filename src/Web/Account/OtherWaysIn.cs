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
        ["passkey-over"] = "This took longer than ten minutes, or was answered already. Use the passkey again.",
        ["passkey-refused"] = "This passkey does not sign in here. Use another one, or your password.",
        ["passkey-suspect"] = "This passkey is blocked: its counter ran backwards, so there may be a copy. Sign in with your password, remove it under Ways to sign in, and make a new one.",
    };
}
