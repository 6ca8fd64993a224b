using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>An account at another OpenID provider with which somebody signs in here. Known by issuer and subject; an e-mail address links nothing.</summary>
public sealed class ExternalLogin : Entity
{
    internal const int ShownLength = 254;

    private ExternalLogin() { }

    internal ExternalLogin(Guid accountId, string issuer, string subject, string shownAs, DateTime now) =>
        (Id, AccountId, Issuer, SubjectSha256, ShownAs, LinkedAt) = (Ids.New(now), accountId, issuer, OneTimeLink.Sha256(subject), shownAs.Length > ShownLength ? shownAs[..ShownLength] : shownAs, now);

    public Guid AccountId { get; private set; }

    /// <summary>The provider, by its <c>iss</c>; as configured, by character.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>32 bytes of its <c>sub</c>, which is compared by character whatever the database's collation.</summary>
    public byte[] SubjectSha256 { get; private set; } = [];

    /// <summary>How the provider called it when it was linked, such as an e-mail address: for its owner to tell it, and for nothing else.</summary>
    public string ShownAs { get; private set; } = "";
    public DateTime LinkedAt { get; private set; }
}
