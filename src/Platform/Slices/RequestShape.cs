using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Outcomes.Platform;

/// <summary>Checks a request against the attributes of its properties, looking inside <see cref="Optional{T}"/> and inside lists of nested requests.</summary>
/// <remarks>Also refuses what no request may hold: text that no database keeps, and numbers that name no member of an enum.
/// Truth about the domain is the domain's.</remarks>
internal static class RequestShape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Known = new();

    /// <exception cref="InvalidRequest">Lists every field at fault; one of a nested request as <c>Criteria/0/Text</c>.</exception>
    public static void Check(object request)
    {
        var faults = new List<FieldFault>();
        Look(request, "", faults);
        if (faults.Count > 0) throw new InvalidRequest(faults);
    }

    private static void Look(object request, string path, List<FieldFault> faults)
    {
        foreach (var field in Known.GetOrAdd(request.GetType(), FieldsOf)) field.Look(request, path, faults);
    }

    private static IReadOnlyList<Field> FieldsOf(Type request) =>
        [.. request.GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => new Field(property, [.. property.GetCustomAttributes<ValidationAttribute>()]))];

    private sealed record Field(PropertyInfo Property, IReadOnlyList<ValidationAttribute> Attributes)
    {
        public void Look(object request, string path, List<FieldFault> faults)
        {
            var value = Property.GetValue(request);
            if (value is IOptional optional)
            {
                if (!optional.IsPresent) return;
                value = optional.Value;
            }
            faults.AddRange(Attributes.Where(attribute => !attribute.IsValid(value))
                .Select(attribute => new FieldFault(path + Property.Name, attribute.FormatErrorMessage(Property.Name))));
            if (Unkeepable(value) is { } message) faults.Add(new FieldFault(path + Property.Name, $"{Property.Name}: {message}"));
            if (value is IEnumerable items and not string) LookInside(items, path, faults);
        }

        private void LookInside(IEnumerable items, string path, List<FieldFault> faults)
        {
            var index = 0;
            foreach (var item in items)
            {
                // Nested requests are the records that a slice declares; ids and texts have nothing inside.
                if (item is null) faults.Add(new FieldFault($"{path}{Property.Name}/{index}", $"{Property.Name}: leave empty entries out."));
                else if (item is string text && Unkeepable(text) is { } message)
                    faults.Add(new FieldFault($"{path}{Property.Name}/{index}", $"{Property.Name}: {message}"));
                else if (item.GetType() is { IsClass: true } type && type != typeof(string)) RequestShape.Look(item, $"{path}{Property.Name}/{index}/", faults);
                index++;
            }
        }

        private static string? Unkeepable(object? value) => value switch
        {
            // PostgreSQL keeps no U+0000, and half a surrogate pair is no character in UTF-8.
            string text when text.Contains('\0') => "take the zero character out.",
            string text when !WellFormed.Is(text) => "it holds half of a character; send well-formed Unicode.",
            Enum named when !Enum.IsDefined(named.GetType(), named) && !named.GetType().IsDefined(typeof(FlagsAttribute)) =>
                $"choose one of {string.Join(", ", Enum.GetNames(named.GetType()))}.",
            _ => null,
        };
    }
}
