using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Rows;

/// <summary>What the fields of a row type hold. Field numbers, not names: the wire's names belong to the members.</summary>
/// <param name="Members">What is written, in order.</param>
/// <param name="Key">Absent where neither the client nor paging nor stitching needs it.</param>
/// <param name="Order">The order terms, where the page may go on.</param>
/// <param name="Parent">The parent's key, on rows of a nested collection.</param>
internal sealed record RowShape(
    Type Type, EntityType Entity, IReadOnlyList<RowMember> Members, int? Key, int? Version, IReadOnlyList<int> Order, int? Parent)
{
    public MemberExpression Read(Expression row, int field) => Expression.Field(row, RowTypes.Field(Type, field));
}

/// <summary>Something of a row that is written.</summary>
internal abstract record RowMember(int Field);

internal sealed record ValueMember(int Field, Property Property) : RowMember(Field);

/// <summary>The target of a single navigation, as a row inside the row.</summary>
/// <param name="IsReference">Only its id is written.</param>
internal sealed record NestedMember(int Field, SingleNavigation Navigation, RowShape Row, bool IsReference) : RowMember(Field);

/// <summary>A nested collection: a <see cref="ChildPage"/> that is filled by a statement of its own.</summary>
/// <param name="Row">Absent where only the number is asked for.</param>
internal sealed record PageMember(int Field, CollectionNavigation Navigation, ExpandKind Kind, RowShape? Row, bool Counted) : RowMember(Field);
