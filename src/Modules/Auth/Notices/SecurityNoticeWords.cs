namespace Outcomes.Auth;

/// <summary>What owners are told by mail, and what to do if it was not them.</summary>
internal static class SecurityNoticeWords
{
    public const string PasswordChanged = "password-changed";
    public const string SecondStepSetUp = "second-step-set-up";
    public const string SecondStepRemoved = "second-step-removed";
    public const string RecoveryCodesMade = "recovery-codes-made";
    public const string AddressChanged = "address-changed";
    public const string TokenMade = "token-made";
    public const string TokenUsedElsewhere = "token-used-elsewhere";
    public const string TokenEnds = "token-ends";
    public const string PasswordRecovered = "password-recovered";
    public const string CodesGuessed = "codes-guessed";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string AccountLinked = "account-linked";
    public const string AccountUnlinked = "account-unlinked";
    public const string GrantCopied = "grant-copied";

    private const string NotYou = "If this was not you, set a new password at once, end the other sessions on your security page, and tell an administrator.";

    /// <returns>Subject and text.</returns>
    public static (string Subject, string Text) Of(string kind, string about) => kind switch
    {
        PasswordChanged => ("Your password was changed", $"Your password was set anew, and every other session ended. {about}{NotYou}"),
        SecondStepSetUp => ("Your second step was set up", $"From now on, signing in asks for a code of your authenticator app. {NotYou}"),
        SecondStepRemoved => ("Your second step was removed", $"The password signs in alone again. {about}{NotYou}"),
        RecoveryCodesMade => ("New recovery codes were made", $"The codes you had before are void. {NotYou}"),
        AddressChanged => ("Your address was changed", "From now on you sign in with another address, and mail goes there; one-time links that you had are void. If you know nothing of it, tell an administrator at once: whoever reads the mail of the new address can set your password."),
        TokenMade => ("An access token was made", $"The access token \"{about}\" was made for your account. If this was not you, revoke it under Access tokens, and set a new password."),
        TokenUsedElsewhere => ("An access token was used from a new place", $"The access token \"{about}, for the first time. If this was neither you nor a tool of yours, revoke it under Access tokens."),
        TokenEnds => ("An access token ends soon", $"The access token \"{about}. Whatever uses it stops working then: make a new one under Access tokens, and give it to the tool before."),
        PasswordRecovered => ("Your password was changed", $"Your password was set anew with a one-time link: every session ended, and your access tokens are revoked. {about}{NotYou}"),
        CodesGuessed => ("Somebody guesses your codes", "Your password was followed by wrong codes of the second step, more often than happens by mistake. For a while, no code is taken but in browsers that you have used before. If this was not you, somebody knows your password: set a new one at once, and tell an administrator."),
        PasskeyAdded => ("A passkey was added", $"The passkey \"{about}\" signs in to your account from now on. {NotYou}"),
        PasskeyRemoved => ("A passkey was removed", $"The passkey \"{about}\" signs in no more. {NotYou}"),
        AccountLinked => ("An account was linked", $"An account at {about} signs in to yours from now on. {NotYou}"),
        AccountUnlinked => ("A linked account was removed", $"Your account at {about} signs in here no more. {NotYou}"),
        GrantCopied => ("An application was signed out", $"Something that {about} holds to act in your name was used twice, as happens when it was copied. It was signed out everywhere. Sign in to it again; if it goes on, tell an administrator."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such notice."),
    };
}
