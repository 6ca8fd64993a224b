using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Every name in an EF model: entities, their members, tables and columns.</summary>
internal static class ModelNames
{
    public static IEnumerable<Named> Of(IModel model) => model.GetEntityTypes().SelectMany(OfEntity);

    private static IEnumerable<Named> OfEntity(IEntityType entity)
    {
        var owner = entity.ClrType.Name;
        yield return new Named("entity", entity.ClrType.Namespace ?? "", owner);
        foreach (var member in entity.GetMembers())
            yield return new Named("entity", owner, member.Name);
        if (entity.GetTableName() is not { } table) yield break;
        yield return new Named("table", entity.GetSchema() ?? "", table);
        foreach (var property in entity.GetProperties())
            yield return new Named("column", table, property.GetColumnName());
    }
}
