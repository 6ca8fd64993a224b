namespace Outcomes.Platform;

/// <summary>What a viewer is to one row; several at once add up.</summary>
[Flags]
public enum Party
{
    None = 0,

    /// <summary>The owner of an objective, the producer of a deliverable, the author.</summary>
    Owner = 1,

    /// <summary>The outcome owner, who accepts.</summary>
    Acceptor = 2,

    /// <summary>A direct manager of the owner, dotted lines included.</summary>
    DirectManager = 4,

    /// <summary>The head of the row's unit.</summary>
    UnitHead = 8,

    /// <summary>HR in whose scope the owner's unit lies.</summary>
    HR = 16,

    /// <summary>The provider of a dependency.</summary>
    Provider = 32,

    /// <summary>The consumer of a dependency.</summary>
    Consumer = 64,

    System = 128,

    /// <summary>The person whom a review is about.</summary>
    Reviewee = 256,

    /// <summary>Whoever writes one part of a review.</summary>
    Reviewer = 512,

    /// <summary>The manager who writes the manager's part of a review.</summary>
    ReviewManager = 1024,

    /// <summary>Above the direct manager, in the chain of primary managers.</summary>
    UpperManager = 2048,

    /// <summary>Who named a peer for a review.</summary>
    Nominator = 4096,

    /// <summary>Who leads the calibration of a review's rating.</summary>
    Facilitator = 8192,
}
