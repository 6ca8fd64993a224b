using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outcomes.Platform;

/// <summary>A field of an edit that may be left out: absent = stays as it is, present (null too) = becomes this.</summary>
[JsonConverter(typeof(OptionalJson))]
public readonly record struct Optional<T>(T Value) : IOptional
{
    public bool IsPresent { get; } = true;

    object? IOptional.Value => Value;
    Type IOptional.Type => typeof(T);

    public static implicit operator Optional<T>(T value) => new(value);

    public T Or(T current) => IsPresent ? Value : current;
}

/// <summary>An optional of any type, for validation and for the EDM.</summary>
public interface IOptional
{
    bool IsPresent { get; }
    object? Value { get; }
    Type Type { get; }
}

/// <summary>Reads the value itself: a missing property never reaches a converter and so stays absent.</summary>
internal sealed class OptionalJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IOptional).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
