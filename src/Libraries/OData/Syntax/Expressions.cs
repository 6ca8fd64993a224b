using Outcomes.OData.Model;

namespace Outcomes.OData.Syntax;

// The typed tree that the parser hands to the binder: every name is resolved against the model, every literal has its CLR value.

/// <summary>A node of a filter, ordering or computed expression.</summary>
/// <param name="Type">CLR type of its value; nullable value types where the value may be absent.</param>
public abstract record Node(Type Type);

/// <summary>A constant from the URL; always bound as a parameter, so that one plan serves all values. Null has type object.</summary>
public sealed record Literal(object? Value, Type Type) : Node(Type);

/// <summary>What a path starts from: the row itself (<c>$it</c>, name empty), a lambda's variable, or the element of <c>$count($filter=…)</c>.</summary>
/// <remarks>Names are unique among the variables in sight; an element's name starts with <c>#</c>, which no client can write.</remarks>
public sealed record RangeVariable(string Name, EntityType EntityType);

/// <summary>A structural property, reached over zero or more single navigations: <c>Producer/Manager/DisplayName</c>.</summary>
public sealed record PropertyPath(RangeVariable From, IReadOnlyList<SingleNavigation> Through, Property Property) : Node(Property.Type);

/// <summary>A single navigation as a value; only compared with null.</summary>
public sealed record EntityPath(RangeVariable From, IReadOnlyList<SingleNavigation> Through, EntityType EntityType) : Node(EntityType.Source);

/// <summary><c>Nav/$count</c>, with <c>Nav/$count($filter=…)</c> in 4.01.</summary>
public sealed record CountPath(
    RangeVariable From, IReadOnlyList<SingleNavigation> Through, CollectionNavigation Collection, RangeVariable Element, Node? Filter) : Node(typeof(int));

/// <summary><c>Nav/any(x: …)</c>, <c>Nav/all(x: …)</c>; <c>any()</c> has no body.</summary>
public sealed record LambdaCall(
    bool IsAll, RangeVariable From, IReadOnlyList<SingleNavigation> Through, CollectionNavigation Collection, RangeVariable Element, Node? Body)
    : Node(typeof(bool));

/// <summary>What stands before one operand.</summary>
public enum UnaryOperator { Not, Negate }

/// <summary><c>not</c> and the minus sign (OData 4.01 URL Conventions, 5.1.1).</summary>
public sealed record Unary(UnaryOperator Operator, Node Operand, Type Type) : Node(Type);

/// <summary>What stands between two operands: logic, comparison, arithmetic.</summary>
public enum BinaryOperator
{
    Or, And, Equal, NotEqual, Greater, GreaterOrEqual, Less, LessOrEqual,
    Add, Subtract, Multiply, Divide, DivideBy, Modulo,
}

/// <summary>Both operands already have one common type, nullability aside; the parser has promoted them or refused.</summary>
/// <remarks>The null literal stands beside any type. Comparisons yield bool, arithmetic the operands' type.</remarks>
public sealed record Binary(BinaryOperator Operator, Node Left, Node Right, Type Type) : Node(Type);

/// <summary>A number made wider (int → decimal) so that both sides of an operator have one type; only the parser puts it in.</summary>
public sealed record Widen(Node Operand, Type Type) : Node(Type);

/// <summary><c>State in ('Draft','Submitted')</c>; items are literals of the operand's type, never null. An empty list is false.</summary>
public sealed record In(Node Operand, IReadOnlyList<Literal> Items) : Node(typeof(bool));

/// <summary>A canonical function with its arguments in order; <see cref="Function"/> is the lower-case OData name.</summary>
public sealed record Call(string Function, IReadOnlyList<Node> Arguments, Type Type) : Node(Type);
