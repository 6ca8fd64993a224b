using Outcomes.Auth;

namespace Outcomes.Web.Account;

/// <summary>How the reader can sign in beside the password.</summary>
/// <param name="HasPasskeys">This server has a name that passkeys can be made for.</param>
/// <param name="Linked">Accounts at other providers.</param>
/// <param name="ToLink">Where linking begins; none until the reader has proved again who they are.</param>
/// <param name="HasProviders">There are other providers.</param>
/// <param name="Question">What the page asks the browser for a new passkey; absent until the reader has proved again who they are.</param>
public sealed record WaysInModel(IReadOnlyList<ListPasskeys.Line> Passkeys, bool HasPasskeys, PasskeyQuestion? Question,
    IReadOnlyList<OwnProviders.Line> Linked, IReadOnlyList<ExternalProviderLink> ToLink, bool HasProviders);
