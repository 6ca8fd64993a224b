using Microsoft.EntityFrameworkCore;

namespace Outcomes.Database;

/// <summary>One binary collation for every text: equality, order and paging then agree with SQLite and with ordinal comparison in memory.</summary>
internal static class TextColumns
{
    public static void Collate(ModelBuilder model, string collation)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string) || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                .IsEnum)
                property.SetCollation(collation);
    }
}
