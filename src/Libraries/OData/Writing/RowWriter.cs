using System.Linq.Expressions;
using System.Text.Json;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;
using Outcomes.OData.Rows;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Writing;

/// <summary>Writes rows of one type as JSON objects. <paramref name="root"/> is the service's address, ending in a slash.</summary>
internal delegate void WriteRow<in TRow>(Utf8JsonWriter json, TRow row, string root);

/// <summary>Compiles one method per row type and format, so that writing looks nothing up.</summary>
internal sealed class RowWriter(ODataModel model, ResponseFormat format)
{
    private static readonly ParameterExpression Json = Expression.Parameter(typeof(Utf8JsonWriter), "json");
    private static readonly ParameterExpression Root = Expression.Parameter(typeof(string), "root");

    public Delegate Compile(RowShape shape, bool isReference)
    {
        var row = Expression.Parameter(shape.Type, "row");
        var body = Object(row, shape, isReference);
        return Expression.Lambda(typeof(WriteRow<>).MakeGenericType(shape.Type), body, Json, row, Root).Compile();
    }

    /// <summary>The members alone, where the caller has opened the object.</summary>
    public Delegate CompileMembers(RowShape shape, bool isReference)
    {
        var row = Expression.Parameter(shape.Type, "row");
        var body = Expression.Block(typeof(void), Members(row, shape, isReference));
        return Expression.Lambda(typeof(WriteRow<>).MakeGenericType(shape.Type), body, Json, row, Root).Compile();
    }

    private BlockExpression Object(Expression row, RowShape shape, bool isReference) => Expression.Block(
        Expression.Call(Json, nameof(Utf8JsonWriter.WriteStartObject), null),
        Expression.Block(typeof(void), Members(row, shape, isReference)),
        Expression.Call(Json, nameof(Utf8JsonWriter.WriteEndObject), null));

    private IEnumerable<Expression> Members(Expression row, RowShape shape, bool isReference)
    {
        var full = format.Metadata == MetadataLevel.Full;
        if (isReference || full) yield return Identity(nameof(EntityLinks.WriteId), row, shape);
        if (full && !isReference) yield return Identity(nameof(EntityLinks.WriteType), row, shape);
        if (shape.Version is { } version && format.Metadata != MetadataLevel.None)
            yield return Expression.Call(typeof(JsonValues), nameof(JsonValues.WriteETag), null, Json,
                Expression.Convert(shape.Read(row, version), typeof(int)));
        if (isReference) yield break;
        foreach (var member in shape.Members)
        {
            var value = shape.Read(row, member.Field);
            if (full && member is ValueMember { Property: var typed } && EntityLinks.TypeAnnotation(typed) is { } annotation)
                yield return Text(typed.Name + "@odata.type", annotation);
            yield return member switch
            {
                ValueMember { Property: var property } => Value(Name(property.Name), value),
                NestedMember nested => Nested(value, nested),
                PageMember page => Page(value, page),
                _ => throw new NotSupportedException(member.GetType().Name),
            };
        }
        if (full) yield return Identity(nameof(EntityLinks.WriteNavigations), row, shape);
    }

    private Expression Value(Expression name, Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
            return Expression.IfThenElse(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                Value(name, Expression.Property(value, nameof(Nullable<>.Value))),
                Expression.Call(Json, nameof(Utf8JsonWriter.WriteNull), null, name));
        if (value.Type.IsEnum) return Expression.Call(typeof(JsonValues), nameof(JsonValues.WriteState), [value.Type], Json, name, value);
        if (value.Type != typeof(string) && typeof(IEnumerable<string>).IsAssignableFrom(value.Type))
            return Expression.Call(typeof(JsonValues), nameof(JsonValues.WriteTexts), null, Json, name, value);
        var asText = format.Ieee754Compatible && (value.Type == typeof(long) || value.Type == typeof(decimal));
        return Expression.Call(typeof(JsonValues), asText ? nameof(JsonValues.WriteText) : nameof(JsonValues.Write), null, Json, name, value);
    }

    private ConditionalExpression Nested(Expression value, NestedMember member) => Expression.IfThenElse(
        Expression.Equal(value, Expression.Constant(null, value.Type)),
        Expression.Call(Json, nameof(Utf8JsonWriter.WriteNull), null, Name(member.Navigation.Name)),
        Expression.Block(
            Expression.Call(Json, nameof(Utf8JsonWriter.WritePropertyName), null, Name(member.Navigation.Name)),
            Object(value, member.Row, member.IsReference)));

    private Expression Page(Expression value, PageMember member)
    {
        var parts = new List<Expression>();
        if (member.Counted)
            parts.Add(Value(Name(member.Navigation.Name + "@odata.count"), Expression.Property(value, nameof(ChildPage.Count))));
        if (member.Row is { } row)
            parts.Add(Expression.Call(typeof(ChildWriter), nameof(ChildWriter.Write), [row.Type], Json, Expression.Constant(member.Navigation.Name), value,
                Expression.Constant(Compile(row, member.Kind == ExpandKind.References)), Root));
        return Expression.Block(typeof(void), parts);
    }

    private MethodCallExpression Identity(string method, Expression row, RowShape shape) => Expression.Call(
        Expression.Constant(EntityLinks.Of(model, shape.Entity)), method, null, Json, shape.Read(row, shape.Key!.Value), Root);

    private static MethodCallExpression Text(string name, string value) =>
        Expression.Call(typeof(JsonValues), nameof(JsonValues.Write), null, Json, Name(name), Expression.Constant(value));

    private static ConstantExpression Name(string name) => Expression.Constant(JsonEncodedText.Encode(name));
}
