using System.Collections;

namespace Outcomes.OData.Metadata;

/// <summary>The Edm name of a CLR type, as messages and <c>$metadata</c> say it.</summary>
internal static class EdmNames
{
    /// <summary>Edm.String for enumerations: states are texts with allowed values.</summary>
    public static string Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return Type.GetTypeCode(bare) switch
        {
            _ when bare.IsEnum => "Edm.String",
            _ when bare == typeof(Guid) => "Edm.Guid",
            _ when bare == typeof(DateOnly) => "Edm.Date",
            _ when bare == typeof(DateTimeOffset) => "Edm.DateTimeOffset",
            _ when bare == typeof(TimeOnly) => "Edm.TimeOfDay",
            _ when bare == typeof(TimeSpan) => "Edm.Duration",
            _ when bare == typeof(byte[]) => "Edm.Binary",
            TypeCode.DateTime => "Edm.DateTimeOffset",
            TypeCode.String => "Edm.String",
            TypeCode.Boolean => "Edm.Boolean",
            TypeCode.Byte => "Edm.Byte",
            TypeCode.SByte => "Edm.SByte",
            TypeCode.Int16 => "Edm.Int16",
            TypeCode.Int32 => "Edm.Int32",
            TypeCode.Int64 => "Edm.Int64",
            TypeCode.Decimal => "Edm.Decimal",
            TypeCode.Single => "Edm.Single",
            TypeCode.Double => "Edm.Double",
            _ when bare.IsAssignableTo(typeof(IEnumerable)) => "a collection",
            _ => "an object",
        };
    }

    public static string Example(Type type) => Of(type) switch
    {
        "Edm.Guid" => "0198c7a4-0000-7000-8000-000000000000",
        "Edm.Date" => "2026-03-31",
        "Edm.DateTimeOffset" => "2026-03-31T12:00:00Z",
        "Edm.TimeOfDay" => "09:30:00",
        "Edm.Boolean" => "true",
        "Edm.String" => "'text'",
        "Edm.Decimal" or "Edm.Double" or "Edm.Single" => "2.5",
        _ => "5",
    };
}
