namespace Outcomes.Auth;

/// <summary>Configuration section <c>Auth</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>
    /// Where this server is for everybody, such as <c>https://outcomes.example.org</c>; never taken from a request. Absent outside production: Mail:PublicUrl.
    /// In production it must be https, and without it there is no authorization server.
    /// </summary>
    public string? Issuer { get; set; }

    public KeyOptions Keys { get; set; } = new();

    /// <summary>Registered at every start; a client that is here already is brought up to date.</summary>
    public IList<ClientRegistration> Clients { get; set; } = [];

    public ProtocolLimitOptions Limits { get; set; } = new();

    public PasskeyOptions Passkeys { get; set; } = new();

    /// <summary>OpenID providers at which people may sign in.</summary>
    public IList<ExternalProviderOptions> Providers { get; set; } = [];

    /// <summary>How long a refresh token that was used already still gives a sibling, for clients on bad lines. Zero = a second use ends the grant.</summary>
    public TimeSpan RefreshLeeway { get; set; }

    public int SignInsPerMinuteAndNetwork { get; set; } = 10;
    public int SignInsPerMinuteAndAccount { get; set; } = 5;

    /// <summary>Mails with a one-time link in sixty minutes, whether or not there is such an account.</summary>
    public int RecoveriesPerAccount { get; set; } = 3;
    public int TokenFailuresPerMinuteAndNetwork { get; set; } = 20;

    /// <summary>A client with the scope scim may send its id and secret to /scim as Basic, over https: for identity providers that cannot fetch tokens.</summary>
    public bool ScimTakesBasic { get; set; }

    /// <summary>HR and administrators sign in with two factors, or do nothing but set a second one up. Absent = in production.</summary>
    public bool? RequireSecondFactor { get; set; }

    /// <summary>PBKDF2-HMAC-SHA512; OWASP asks for 210,000. Older hashes are renewed when their owner signs in.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Passwords hashed at once; 0 = cores less one. One hash takes 110–145 ms of a core.</summary>
    public int HashesAtOnce { get; set; }

    /// <summary>How many may wait for that; the next is answered 503.</summary>
    public int HashesWaiting { get; set; } = 20;
}

/// <summary>Configuration section <c>Auth:Keys</c>: what the ring in the database is wrapped with.</summary>
public sealed class KeyOptions
{
    /// <summary>A mounted file of 32 random bytes; absent = <c>keys/wrapping.key</c> in the data folder, made at the first start.</summary>
    public string? WrappingKeyFile { get; set; }

    /// <summary>A PKCS#12 file with an RSA certificate and its private key; wins over the key file.</summary>
    public string? Certificate { get; set; }
    public string? CertificatePassword { get; set; }
}

/// <summary>Configuration section <c>Auth:Limits</c>: requests to the protocol's endpoints in a minute.</summary>
public sealed class ProtocolLimitOptions
{
    public int TokensPerMinuteAndClient { get; set; } = 60;
    public int ClientFailuresPerMinuteAndNetwork { get; set; } = 10;
    public int PushedPerMinuteAndClient { get; set; } = 60;

    /// <summary>Wrong codes of devices in ten minutes and session.</summary>
    public int UserCodesPerSession { get; set; } = 5;
}
