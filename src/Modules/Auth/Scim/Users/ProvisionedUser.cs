namespace Outcomes.Auth;

/// <summary>What an identity provider says about a person and Directory has no place for. People whom no provider has touched have no such row.</summary>
public sealed class ProvisionedUser
{
    private ProvisionedUser() { }

    internal ProvisionedUser(Guid personId, DateTime now) => (PersonId, CreatedAt, ChangedAt) = (personId, now, now);

    public Guid PersonId { get; private set; }

    /// <summary>The provider's own id; it need not be unique (RFC 7643 §3.1).</summary>
    public string? ExternalId { get; private set; }

    /// <summary>As the provider writes it; often the e-mail address.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>The same in lower case: unique among users that are not deleted. Absent of those that are, so that the name can be given again.</summary>
    public string? UserNameKey { get; private set; }
    public string? GivenName { get; private set; }
    public string? FamilyName { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>When a provider changed something last; what the person does is not noted (law 1).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Gone for the provider; person and records stay.</summary>
    public DateTime? DeletedAt { get; private set; }

    internal void Take(UserValues values, DateTime now)
    {
        (UserName, UserNameKey, ExternalId) = (values.UserName, values.UserName.ToLowerInvariant(), values.ExternalId);
        (GivenName, FamilyName, ChangedAt) = (values.GivenName, values.FamilyName, now);
    }

    internal void Delete(string userName, DateTime now) => (UserName, UserNameKey, DeletedAt, ChangedAt) = (userName, null, now, now);
}
