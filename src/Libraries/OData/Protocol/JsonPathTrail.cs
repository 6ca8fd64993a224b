using System.Globalization;
using System.Text.Json;

namespace Outcomes.OData.Protocol;

/// <summary>Keeps the path of the token that a JSON reader stands on.</summary>
internal sealed class JsonPathTrail
{
    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
        public string Name { get; set; } = "";
        public int Index { get; set; } = -1;
    }

    private readonly List<Level> levels = [];

    /// <summary>False when the token is a property name that its object already has.</summary>
    /// <exception cref="InvalidOperationException">A name or text is not valid Unicode.</exception>
    public bool Follow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            levels[^1].Name = reader.GetString() ?? "";
            return levels[^1].Names.Add(levels[^1].Name);
        }
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            levels.RemoveAt(levels.Count - 1);
            return true;
        }
        if (levels is [.., { IsArray: true } array])
            array.Index++;
        if (reader.TokenType == JsonTokenType.String)
            _ = reader.GetString();
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
        return true;
    }

    public override string ToString() => "$" + string.Concat(levels.Select(Step));

    private static string Step(Level level) => level switch
    {
        { IsArray: true, Index: >= 0 } => string.Create(CultureInfo.InvariantCulture, $"[{level.Index}]"),
        { IsArray: false, Name.Length: > 0 } => "." + level.Name,
        _ => "",
    };
}
