namespace Outcomes.Auth;

/// <summary>A provider's answer signs nobody in. The code tells the page which words to use; the message is for the log and holds nothing that was sent.</summary>
internal sealed class ExternalRefused(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    /// <summary>It cannot be reached, or says so itself.</summary>
    public static ExternalRefused Away(string message, Exception? inner = null) => new("provider-away", message, inner);

    /// <summary>What it said cannot be trusted, or does not fit the configuration.</summary>
    public static ExternalRefused Untrusted(string message) => new("provider-answer", message);

    /// <summary>The answer belongs to no sign-in that this browser began, or comes late.</summary>
    public static ExternalRefused Foreign() => new("provider-state", "No state of this browser.");

    /// <summary>The person, or the provider, said no there.</summary>
    public static ExternalRefused Denied() => new("provider-denied", "Refused there.");

    /// <summary>Nobody here has linked that account. Who it is by e-mail does not matter.</summary>
    public static ExternalRefused Unknown() => new("provider-unknown", "Linked with nobody here.");

    /// <summary>Linked, with an account that is disabled or whose person has left.</summary>
    public static ExternalRefused Ended() => new("provider-ended", "The account here is disabled.");

    /// <summary>Linking asks for the session in which it was begun, and a fresh proof.</summary>
    public static ExternalRefused NotLinked() => new("provider-not-linked", "Not linked: another session, or too old a proof.");

    /// <summary>That account is linked already.</summary>
    public static ExternalRefused Taken() => new("provider-taken", "Not linked: it is linked already.");
}
