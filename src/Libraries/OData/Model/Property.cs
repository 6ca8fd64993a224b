using System.Linq.Expressions;

namespace Outcomes.OData.Model;

/// <summary>A structural property of an entity type: its name on the wire and how its value is said over the source entity.</summary>
/// <remarks>Everything a client can select, filter or order by goes through <see cref="Column"/>, so a rule written there
/// (masking, rounding to the day) holds wherever the property is named.</remarks>
public sealed record Property
{
    /// <summary>The name on the wire, such as <c>DueOn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Source entity → value. The body may mention the model's ambient parameters and its context.</summary>
    public required LambdaExpression Column { get; init; }

    /// <summary>False where the value is made after the database answered: it can be selected, not filtered, ordered or grouped by.</summary>
    public bool IsQueryable { get; init; } = true;

    /// <summary>A text that some viewers never read: naming it in a query is refused (403) for them, and its column is masked by the host.</summary>
    public bool IsFreeText { get; init; }

    /// <summary>In characters; absent = not limited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The values a text may take (a state); empty = any. Published as an annotation and named in refusals.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    public Type Type => Column.Body.Type;

    public bool IsNullable { get; init; }
}
