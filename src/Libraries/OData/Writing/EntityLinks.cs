using System.Text.Json;
using Outcomes.OData.Model;

namespace Outcomes.OData.Writing;

/// <summary>The addresses of an entity and what hangs on them, for full metadata and references.</summary>
internal sealed class EntityLinks(EntityType type, EntitySet set, string space)
{
    public static EntityLinks Of(ODataModel model, EntityType type) => new(type, model.SetOf(type), model.Namespace);

    public void WriteId(Utf8JsonWriter json, Guid key, string root) => json.WriteString("@odata.id", Address(root, key));

    public void WriteType(Utf8JsonWriter json, Guid key, string root)
    {
        json.WriteString("@odata.type", $"#{space}.{type.Name}");
        if (set.Update is not null) json.WriteString("@odata.editLink", Address(root, key));
    }

    public void WriteNavigations(Utf8JsonWriter json, Guid key, string root)
    {
        var address = Address(root, key);
        foreach (var navigation in type.Navigations) json.WriteString(navigation.Name + "@odata.navigationLink", $"{address}/{navigation.Name}");
        foreach (var action in type.Actions)
        {
            json.WriteStartObject($"#{space}.{action.Name}");
            json.WriteString("target", $"{address}/{space}.{action.Name}");
            json.WriteEndObject();
        }
    }

    public string Address(string root, Guid key) => $"{root}{set.Name}({key:D})";

    /// <summary>The type of a value that JSON cannot tell by itself (JSON Format 4.01, 4.6.3).</summary>
    public static string? TypeAnnotation(Property property)
    {
        var type = Nullable.GetUnderlyingType(property.Type) ?? property.Type;
        if (type == typeof(string) || type == typeof(bool) || type == typeof(double) || type.IsEnum) return null;
        if (typeof(IEnumerable<string>).IsAssignableFrom(type)) return "#Collection(String)";
        return type == typeof(DateOnly) ? "#Date" : type == typeof(TimeOnly) ? "#TimeOfDay" : type == typeof(DateTime) ? "#DateTimeOffset" : "#" + type.Name;
    }
}
