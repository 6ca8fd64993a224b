using System.Buffers;
using System.Linq.Expressions;
using System.Text.Json;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>POST to the collection of a navigation makes an entity that belongs to the parent in the path (OData 4.01 Part 1, 11.4.2).</summary>
internal static class NewChild
{
    /// <summary>Of a new entity, what names its parent; absent where the path does not end in a collection whose elements name it.</summary>
    public static Parameter? ParentOf(EntityResource resource, EntitySet set)
    {
        if (resource is not { IsCollection: true, Steps: [.., { Navigation: CollectionNavigation navigation }] }) return null;
        // A link between the two belongs to neither; it is made in a set of its own.
        if (navigation.Element.Body is not ParameterExpression) return null;
        var name = Member(navigation.ParentKey.Body);
        return set.Insert?.Parameters.FirstOrDefault(parameter => parameter.Name == name
            && (Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type) == typeof(Guid));
    }

    /// <summary>The entity in whose collection the new one will be.</summary>
    public static EntityResource Parent(EntityResource resource) => resource with { Steps = [.. resource.Steps.SkipLast(1)], Tail = new Tail.Whole() };

    /// <exception cref="ODataProblem">400 where the body names another parent than the path.</exception>
    public static JsonElement Fill(JsonElement body, Parameter parent, Guid key)
    {
        if (body.TryGetProperty(parent.Name, out var given))
            return given.ValueKind == JsonValueKind.String && given.TryGetGuid(out var same) && same == key
                ? body
                : throw new ODataProblem(400, "parent-differs",
                    $"{parent.Name} is said by the path already. Leave it out, or post to the other one's collection.", $"$.{parent.Name}");
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var property in body.EnumerateObject()) property.WriteTo(json);
            json.WriteString(parent.Name, key);
            json.WriteEndObject();
        }
        return JsonElement.Parse(bytes.WrittenSpan);
    }

    // row => row.ParentId, or row => row.ParentId!.Value
    private static string? Member(Expression key) => key switch
    {
        UnaryExpression converted => Member(converted.Operand),
        MemberExpression { Member.Name: nameof(Nullable<Guid>.Value), Expression: MemberExpression inner } when inner.Type == typeof(Guid?) =>
            inner.Member.Name,
        MemberExpression member => member.Member.Name,
        _ => null,
    };
}
