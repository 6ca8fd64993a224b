using System.Buffers;
using System.Text.Json;
using Outcomes.OData.Model;
using Outcomes.OData.Parsing;

namespace Outcomes.OData.Protocol;

/// <summary>Keeps of a body what its operation knows and refuses the rest.</summary>
internal sealed class JsonBodyReader(ODataModel model, EntityType type, WriteOperation operation, bool numbersMayBeText)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public JsonElement Read(JsonElement body)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var property in body.EnumerateObject())
                Copy(json, property);
            json.WriteEndObject();
        }
        return JsonElement.Parse(bytes.WrittenSpan);
    }

    private void Copy(Utf8JsonWriter json, JsonProperty property)
    {
        var at = property.Name.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            // Control information and annotations are not data (OData JSON Format 4.01, 4.6); a bind is.
            if (property.Name[at..] is "@odata.bind" or "@bind")
                CopyBinding(json, property, property.Name[..at], property.Value);
            return;
        }
        if (operation.Parameters.FirstOrDefault(known => known.Name == property.Name) is not { } parameter)
        {
            CopyReference(json, property);
            return;
        }
        Once(property, parameter);
        json.WritePropertyName(parameter.Name);
        JsonBodyValue.Write(json, parameter, property.Value, numbersMayBeText);
    }

    // 4.01 says a bind as an object with only an id: "Producer": {"@id": "People(…)"}.
    private void CopyReference(Utf8JsonWriter json, JsonProperty property)
    {
        if (type.FindNavigation(property.Name) is null)
            throw Unknown(property.Name);
        if (property.Value.ValueKind == JsonValueKind.Object
            && (property.Value.TryGetProperty("@id", out var id) || property.Value.TryGetProperty("@odata.id", out id)))
            CopyBinding(json, property, property.Name, id);
        else
            throw new ODataProblem(501, "not-implemented",
                $"Deep insert through {property.Name} is not built. Create the entities one by one, or bind an existing one with {property.Name}@odata.bind.",
                    $"$.{property.Name}");
    }

    private void CopyBinding(Utf8JsonWriter json, JsonProperty property, string name, JsonElement value)
    {
        if (operation.Parameters.FirstOrDefault(known => known.Name == name + "Id") is not { } parameter)
            throw Unknown(property.Name);
        Once(property, parameter);
        if (value.ValueKind == JsonValueKind.Null)
            json.WriteNull(parameter.Name);
        else
            json.WriteString(parameter.Name, EntityReference.Read(model, type.FindNavigation(name)?.Target, value, $"$.{property.Name}"));
    }

    private void Once(JsonProperty property, Parameter parameter)
    {
        if (!seen.Add(parameter.Name))
            throw new ODataProblem(400, "duplicate-property", $"{parameter.Name} is given twice, once as a bind. Send it once.", $"$.{property.Name}");
    }

    private ODataProblem Unknown(string name) => new(400, "unknown-property",
        $"{name} is not known here. {NearestName.Hint(name, operation.Parameters.Select(parameter => parameter.Name))}", $"$.{name}");
}
