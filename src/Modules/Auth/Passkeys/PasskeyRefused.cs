using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>400: what a browser answered to a challenge is not good. The code says to the page which words to use.</summary>
public sealed class PasskeyRefused : Failure
{
    private PasskeyRefused(string code, string message) : base(400, code, message) { }

    /// <summary>The challenge is not ours, of another session, was answered already, or is too old.</summary>
    public static PasskeyRefused Over() => new("passkey-over", "This took longer than ten minutes, or was answered already. Load the page again and repeat.");

    /// <summary>Wrong key, signature, origin or account, or nobody verified that it was their owner: which of them is not told.</summary>
    public static PasskeyRefused Unproven() => new("passkey-refused", "This passkey does not sign in here. Use another one, or your password.");

    /// <summary>There may be a copy of it.</summary>
    public static PasskeyRefused Suspect() => new("passkey-suspect",
        "This passkey is blocked: its counter ran backwards, so there may be a copy. Sign in another way, remove it and make a new one.");

    /// <summary>The browser made a key that is not what was asked for.</summary>
    public static PasskeyRefused NotMade() => new("passkey-not-made", "The passkey was not made: what the browser sent is not good for this page. Load it again and repeat, or try another device.");
}
