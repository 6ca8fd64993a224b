namespace Outcomes.Auth;

/// <summary>Configuration section <c>Auth</c>.</summary>
public sealed class AuthOptions
{
    public int SignInsPerMinuteAndNetwork { get; set; } = 10;
    public int SignInsPerMinuteAndAccount { get; set; } = 5;
    public int TokenFailuresPerMinuteAndNetwork { get; set; } = 20;

    /// <summary>PBKDF2-HMAC-SHA512; OWASP asks for 210,000. Older hashes are renewed when their owner signs in.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Passwords hashed at once; 0 = cores less one. One hash takes 110–145 ms of a core.</summary>
    public int HashesAtOnce { get; set; }

    /// <summary>How many may wait for that; the next is answered 503.</summary>
    public int HashesWaiting { get; set; } = 20;
}
