using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Every name in an EF model: entities, their members, tables and columns.</summary>
internal static class ModelNames
{
    public static IEnumerable<Named> Of(IModel model) =>
        [.. model.GetEntityTypes().SelectMany(OfEntity), .. model.GetRelationalModel().Tables.SelectMany(OfTable)];

    private static IEnumerable<Named> OfEntity(IEntityType entity) =>
    [
        new Named("entity", entity.ClrType.Namespace ?? "", entity.ClrType.Name),
        .. entity.GetMembers().Select(member => new Named("entity", entity.ClrType.Name, member.Name)),
    ];

    private static IEnumerable<Named> OfTable(ITable table) =>
    [
        new Named("table", table.Schema ?? "", table.Name),
        .. table.Columns.Select(column => new Named("column", table.Name, column.Name)),
    ];
}
