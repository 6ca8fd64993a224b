using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>The names in sight of an expression.</summary>
/// <param name="It">What a bare property name belongs to.</param>
/// <param name="Variables">Of the lambdas around, outermost first.</param>
/// <param name="IsRoot">False inside <c>$expand</c> and <c>$count</c>, where <c>$it</c> means a row outside.</param>
internal sealed record NameScope(ParseContext Context, RangeVariable It, IReadOnlyList<RangeVariable> Variables, bool IsRoot)
{
    public EntityType Type => It.EntityType;

    public bool TryFind(ReadOnlySpan<char> name, out RangeVariable found)
    {
        foreach (var variable in Variables)
            if (name.SequenceEqual(variable.Name))
            {
                found = variable;
                return true;
            }
        found = It;
        return false;
    }

    public NameScope Inside(RangeVariable variable) => this with { Variables = [.. Variables, variable] };

    /// <summary>Inside <c>$count($filter=…)</c>: bare names belong to the element, which also counts as a lambda's depth.</summary>
    public NameScope Over(RangeVariable element) => this with { It = element, Variables = [.. Variables, element], IsRoot = false };
}
