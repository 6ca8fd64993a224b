namespace Outcomes.Reviews;

/// <summary>What a reviewer is to the reviewee.</summary>
public enum Relation
{
    Self,
    Manager,

    /// <summary>Somebody who was nominated and approved; never the reviewee.</summary>
    Peer,

    /// <summary>Somebody whose primary manager is the reviewee.</summary>
    Upward,

    /// <summary>The manager of the reviewee's manager.</summary>
    SecondManager,
}

/// <summary>Groups of relations that rules speak of.</summary>
public static class Relations
{
    /// <summary>Whose answers the reviewee reads only as aggregates.</summary>
    public static readonly IReadOnlyList<Relation> Grouped = [Relation.Peer, Relation.Upward];
}

/// <summary>Who learns which colleague gave a peer or upward answer. A promise to the reviewers: it cannot change once the cycle is launched.</summary>
public enum AnonymityMode
{
    /// <summary>The manager reads the answers with their authors; the aggregate that the reviewee reads names the authors of texts.</summary>
    Named,

    /// <summary>The manager reads the answers with their authors; the reviewee reads aggregates without names.</summary>
    ManagerOnly,

    /// <summary>Nobody but the author: manager and reviewee read aggregates without names (invariant I11).</summary>
    Aggregated,
}
