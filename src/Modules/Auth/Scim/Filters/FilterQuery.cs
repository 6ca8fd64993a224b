using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Outcomes.Auth;

/// <summary>A filter as an expression that the database answers; nothing is filtered in memory. What is absent differs from every value (<c>ne</c> is true of it).</summary>
/// <param name="find">The field of a path; throws where there is none.</param>
internal sealed class FilterQuery<TRow>(Func<string, ScimField> find)
{
    // Marks that no text holds (ScimText).
    private const string Begin = "\u0002";
    private const string End = "\u0003";

    private readonly ParameterExpression row = Expression.Parameter(typeof(TRow), "row");

    /// <exception cref="ScimRefusal">An attribute that there is not, or an operator that it does not know.</exception>
    public Expression<Func<TRow, bool>> Of(FilterNode filter) => Expression.Lambda<Func<TRow, bool>>(Say(filter), row);

    private Expression Say(FilterNode node) => node switch
    {
        AllOf all => Expression.AndAlso(Say(all.Left), Say(all.Right)),
        AnyOf any => Expression.OrElse(Say(any.Left), Say(any.Right)),
        NotSo not => Expression.Not(Say(not.Inner)),
        IsThere there => IsThere(find(there.Path)),
        Compared { Value: null } compared => AgainstNull(compared, find(compared.Path)),
        Compared compared => Compare(compared, find(compared.Path)),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no part of a filter."),
    };

    private Expression IsThere(ScimField field) => field.Kind switch
    {
        FieldKind.Always or FieldKind.Flag or FieldKind.Instant => Expression.Constant(true),
        FieldKind.Never => Expression.Constant(false),
        FieldKind.Member => Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(ProvisionedMember)], Column(field)),
        FieldKind.Id => Column(field).Type == typeof(Guid) ? Expression.Constant(true) : NotNull(Column(field)),
        _ => Expression.AndAlso(NotNull(Column(field)), Expression.NotEqual(Column(field), Expression.Constant(""))),
    };

    private Expression AgainstNull(Compared compared, ScimField field) => compared.Operator switch
    {
        "eq" => Expression.Not(IsThere(field)),
        "ne" => IsThere(field),
        _ => throw ScimRefusal.Filter($"null compares by eq and ne. Write {compared.Path} pr, or not ({compared.Path} pr)."),
    };

    private Expression Compare(Compared compared, ScimField field) => field.Kind switch
    {
        FieldKind.Always => Expression.Constant(FilterLoops.Holds(compared.Operator, TextOf(compared).ToLowerInvariant(), field.Column.ToLowerInvariant())),
        FieldKind.Never => Expression.Constant(compared.Operator == "ne"),
        FieldKind.Text => Texts(compared, Column(field), TextOf(compared)),
        FieldKind.Folded => Texts(compared, Column(field), TextOf(compared).ToLowerInvariant()),
        FieldKind.Id => Equal(compared, Column(field), Guid.TryParse(TextOf(compared), out var id) ? id : Guid.Empty),
        FieldKind.Flag => Equal(compared, Column(field), FlagOf(compared)),
        FieldKind.Member => Holds(compared, Column(field), Guid.TryParse(TextOf(compared), out var id) ? id : Guid.Empty),
        _ => Ordered(compared, Column(field), InstantOf(compared)),
    };

    private static Expression Texts(Compared compared, Expression column, string value) => compared.Operator switch
    {
        "eq" => Expression.Equal(column, Slot(value)),
        "ne" => Expression.NotEqual(column, Slot(value)),
        "co" => There(column, Contains(column, value)),
        // Not StartsWith: SQLite's LIKE takes A for a.
        "sw" => There(column, Contains(Join(Expression.Constant(Begin), column), Begin + value)),
        "ew" => There(column, Contains(Join(column, Expression.Constant(End)), value + End)),
        _ => There(column, Order(compared.Operator, Expression.Call(typeof(string), nameof(string.Compare), null, column, Slot(value)), Expression.Constant(0))),
    };

    private static Expression Holds(Compared compared, Expression members, Guid personId)
    {
        Expression<Func<ProvisionedMember, bool>> isIt = member => member.PersonId == personId;
        var holds = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(ProvisionedMember)], members, isIt);
        return compared.Operator switch
        {
            "eq" => holds,
            "ne" => Expression.Not(holds),
            _ => throw ScimRefusal.Filter($"{compared.Path} compares by eq and ne, not by {compared.Operator}."),
        };
    }

    private static Expression Equal<T>(Compared compared, Expression column, T value) where T : struct
    {
        var said = Expression.Convert(Slot(value), column.Type);
        return compared.Operator switch
        {
            "eq" => Expression.Equal(column, said),
            "ne" => Expression.NotEqual(column, said),
            _ => throw ScimRefusal.Filter($"{compared.Path} compares by eq and ne, not by {compared.Operator}."),
        };
    }

    private static Expression Ordered(Compared compared, Expression column, DateTime value) => compared.Operator switch
    {
        "eq" or "ne" => Equal(compared, column, value),
        "co" or "sw" or "ew" => throw ScimRefusal.Filter($"{compared.Path} is an instant and compares by eq, ne, gt, ge, lt, le."),
        _ => Order(compared.Operator, column, Slot(value)),
    };

    private static BinaryExpression Order(string name, Expression left, Expression right) => name switch
    {
        "gt" => Expression.GreaterThan(left, right),
        "ge" => Expression.GreaterThanOrEqual(left, right),
        "lt" => Expression.LessThan(left, right),
        _ => Expression.LessThanOrEqual(left, right),
    };

    private MemberExpression Column(ScimField field) => Expression.Property(row, field.Column);

    private static BinaryExpression NotNull(Expression column) => Expression.NotEqual(column, Expression.Constant(null, column.Type));

    private static BinaryExpression There(Expression column, Expression also) => Expression.AndAlso(NotNull(column), also);

    private static MethodCallExpression Contains(Expression column, string value) => Expression.Call(column, nameof(string.Contains), null, Slot(value));

    private static BinaryExpression Join(Expression left, Expression right) =>
        Expression.Add(left, right, typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)]));

    /// <summary>Held by an object, so that it reaches the database as a parameter and the plan is kept.</summary>
    private static MemberExpression Slot<T>(T value) => Expression.Field(Expression.Constant(new StrongBox<T>(value)), nameof(StrongBox<T>.Value));

    private static string TextOf(Compared compared) => compared.Value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        _ => throw ScimRefusal.Filter($"{compared.Path} compares with a text in double quotes."),
    };

    private static bool FlagOf(Compared compared) => bool.TryParse(TextOf(compared), out var flag)
        ? flag
        : throw ScimRefusal.Filter($"{compared.Path} compares with true or false.");

    private static DateTime InstantOf(Compared compared) =>
        DateTimeOffset.TryParse(TextOf(compared), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : throw ScimRefusal.Filter($"{compared.Path} compares with an instant such as \"2026-01-31T00:00:00Z\".");
}
