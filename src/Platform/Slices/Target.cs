namespace Outcomes.Platform;

/// <summary>What a change acts on, as its caller last saw it: a version that is no longer the newest is refused (412).</summary>
/// <param name="Id">Of the row named; for a child, the child's.</param>
/// <param name="Version">Of the aggregate's root.</param>
public readonly record struct Target(Guid Id, int Version);

/// <summary>What a write left behind: the row it made or changed, and its root's new version.</summary>
public readonly record struct Changed(Guid Id, int Version);

/// <summary>The request of a verb that needs no words.</summary>
public sealed record Nothing;
