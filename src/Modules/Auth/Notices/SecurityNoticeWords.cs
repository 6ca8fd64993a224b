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
    public const string GrantCopied = "grant-copied";

    private const string NotYou = "If this was not you, set a new password at once, end the other sessions on your security page, and tell an administrator.";

    /// <returns>Subject and text.</returns>
    public static (string Subject, string Text) Of(string kind, string about) => kind switch
    {
        PasswordChanged => ("Your password was changed", $"Your password was set anew, and every other session ended. {NotYou}"),
        SecondStepSetUp => ("Your second step was set up", $"From now on, signing in asks for a code of your authenticator app. {NotYou}"),
        SecondStepRemoved => ("Your second step was removed", $"Signing in asks for the password alone again. {NotYou}"),
        RecoveryCodesMade => ("New recovery codes were made", $"The codes you had before are void. {NotYou}"),
        AddressChanged => ("Your address was changed", "From now on you sign in with another address, and mail goes there; one-time links that you had are void. If you know nothing of it, tell an administrator at once: whoever reads the mail of the new address can set your password."),
        TokenMade => ("An access token was made", $"The access token \"{about}\" was made for your account. If this was not you, revoke it under Access tokens, and set a new password."),
        GrantCopied => ("An application was signed out", $"Something that {about} holds to act in your name was used twice, as happens when it was copied. It was signed out everywhere. Sign in to it again; if it goes on, tell an administrator."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such notice."),
    };
}
