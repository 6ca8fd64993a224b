using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Outcomes.Platform;

/// <summary>Checks a request against the attributes of its properties, looking inside <see cref="Optional{T}"/>. Truth about the domain is the domain's.</summary>
internal static class RequestShape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Rule>> Known = new();

    /// <exception cref="InvalidRequest">Lists every field at fault.</exception>
    public static void Check(object request)
    {
        List<FieldFault>? faults = null;
        foreach (var rule in Known.GetOrAdd(request.GetType(), RulesOf))
            if (rule.Fault(request) is { } fault) (faults ??= []).Add(fault);
        if (faults is not null) throw new InvalidRequest(faults);
    }

    private static IReadOnlyList<Rule> RulesOf(Type request) =>
        [.. request.GetProperties().SelectMany(property => property.GetCustomAttributes<ValidationAttribute>().Select(attribute => new Rule(property, attribute)))];

    private sealed record Rule(PropertyInfo Property, ValidationAttribute Attribute)
    {
        public FieldFault? Fault(object request)
        {
            var value = Property.GetValue(request);
            if (value is IOptional optional)
            {
                if (!optional.IsPresent) return null;
                value = optional.Value;
            }
            return Attribute.IsValid(value) ? null : new FieldFault(Property.Name, Attribute.FormatErrorMessage(Property.Name));
        }
    }
}
