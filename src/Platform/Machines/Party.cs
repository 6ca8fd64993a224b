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
}
