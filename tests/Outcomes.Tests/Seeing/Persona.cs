namespace Outcomes.Tests.Seeing;

/// <summary>Somebody who looks: who they are and under which scope.</summary>
/// <param name="PersonId">Lower-case; empty for nobody.</param>
/// <param name="ForBI">With a token of scope <c>bi.read</c>.</param>
internal sealed record Persona(string Name, string PersonId, bool ForBI = false)
{
    public override string ToString() => Name;
}
