using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Functions without arguments, whose value is the same for the whole request: bound as constants are.</summary>
internal static class Instants
{
    public static bool Has(string function) => function is "now" or "mindatetime" or "maxdatetime";

    public static object Of(Call call, DateTime now)
    {
        var instant = call.Function switch
        {
            "mindatetime" => DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            "maxdatetime" => DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
            _ => now,
        };
        return Operands.Underlying(call.Type) == typeof(DateTimeOffset) ? (object)new DateTimeOffset(instant, TimeSpan.Zero) : instant;
    }
}
