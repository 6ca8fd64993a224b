using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Database.Bulk;

/// <summary>One column: how its value is read from a row and said to the database. Both are made once, from the model.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter getter;
    private readonly Func<object?, object?>? convert;

    public BulkColumn(IProperty property, StoreObjectIdentifier table)
    {
        if (property.IsShadowProperty()) throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} stands in no member.");
        Name = property.GetColumnName(table) ?? property.Name;
        Mapping = property.GetRelationalTypeMapping();
        getter = property.GetGetter();
        convert = Mapping.Converter?.ConvertToProvider;
        Type = Nullable.GetUnderlyingType(Mapping.Converter?.ProviderClrType ?? property.ClrType) ?? Mapping.Converter?.ProviderClrType ?? property.ClrType;
    }

    public string Name { get; }
    public RelationalTypeMapping Mapping { get; }

    /// <summary>Of the values that <see cref="Of"/> gives.</summary>
    public Type Type { get; }

    /// <summary>The value as the database's client takes it; absent = NULL.</summary>
    public object? Of(object row)
    {
        var value = getter.GetClrValueUsingContainingEntity(row);
        return value is null || convert is null ? value : convert(value);
    }
}
