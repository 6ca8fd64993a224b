using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Database.Bulk;

/// <summary>One table as the model maps it: its columns, and where a row holds the rows that are inserted with it.</summary>
internal sealed class BulkTable
{
    public BulkTable(IEntityType entity, int place, DbContext db)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{entity.DisplayName()} has no table.");
        Place = place;
        Columns = [.. entity.GetFlattenedProperties().Where(property => !IsMadeByTheDatabase(property)).Select(property => new BulkColumn(property, table))];
        Children = [.. entity.GetNavigations().Where(navigation => !navigation.IsOnDependent && navigation.IsCollection).Select(ReaderOf)];
        var sql = db.GetService<ISqlGenerationHelper>();
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        ColumnNames = string.Join(", ", Columns.Select(column => sql.DelimitIdentifier(column.Name)));
    }

    /// <summary>Tables of lower places are written first.</summary>
    public int Place { get; }

    /// <summary>As SQL names it.</summary>
    public string Name { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>As SQL lists them.</summary>
    public string ColumnNames { get; }

    /// <summary>For each collection of a row: its members.</summary>
    public IReadOnlyList<Func<object, IEnumerable>> Children { get; }

    private static bool IsMadeByTheDatabase(IProperty property) => property.ValueGenerated != ValueGenerated.Never && property.IsPrimaryKey() && property.ClrType != typeof(Guid);

    private static Func<object, IEnumerable> ReaderOf(INavigation navigation)
    {
        var getter = navigation.GetGetter();
        return row => getter.GetClrValueUsingContainingEntity(row) as IEnumerable ?? Array.Empty<object>();
    }
}
