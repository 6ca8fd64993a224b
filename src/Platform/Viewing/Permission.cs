namespace Outcomes.Platform;

/// <summary>What a slice asks of whoever calls it, before it looks at any row.</summary>
/// <param name="Scope">Needed where the caller holds a token: <c>deliverables.write</c>.</param>
/// <param name="AnyOf">One of these roles; empty = any signed-in person, the policy of the row decides the rest.</param>
public sealed record Permission(string Scope, params IReadOnlyList<Role> AnyOf);
