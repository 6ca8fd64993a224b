using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A named set of people that an identity provider keeps here. It gives nobody a right: see <c>infra/decisions/0010</c>.</summary>
public sealed class ProvisionedGroup
{
    private readonly List<ProvisionedMember> members = [];

    private ProvisionedGroup() { }

    internal ProvisionedGroup(DateTime now) => (Id, CreatedAt) = (Ids.New(now), now);

    public Guid Id { get; private set; }
    public string DisplayName { get; private set; } = "";

    /// <summary>The same in lower case: unique.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The provider's own id; it need not be unique (RFC 7643 §3.1).</summary>
    public string? ExternalId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Grows with each change, that of members included: the ETag.</summary>
    public int Version { get; private set; }

    /// <summary>For queries: a group is changed without loading all of them.</summary>
    public IReadOnlyCollection<ProvisionedMember> Members => members;

    internal void Take(GroupValues values, DateTime now)
    {
        (DisplayName, NameKey, ExternalId) = (values.DisplayName, values.DisplayName.ToLowerInvariant(), values.ExternalId);
        (ChangedAt, Version) = (now, Version + 1);
    }
}

/// <summary>Somebody in a group.</summary>
public sealed class ProvisionedMember
{
    private ProvisionedMember() { }

    internal ProvisionedMember(Guid groupId, Guid personId) => (GroupId, PersonId) = (groupId, personId);

    public Guid GroupId { get; private set; }
    public Guid PersonId { get; private set; }
}
