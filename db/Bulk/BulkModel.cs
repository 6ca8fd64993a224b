using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Outcomes.Database.Bulk;

/// <summary>The tables of the model in an order in which no row is inserted before the row it refers to.</summary>
internal sealed class BulkModel
{
    private readonly List<BulkTable> tables = [];
    private readonly Dictionary<Type, BulkTable> byType = [];

    public BulkModel(DbContext db)
    {
        foreach (var entity in InOrder(db.Model))
        {
            var table = new BulkTable(entity, tables.Count, db);
            tables.Add(table);
            byType.Add(entity.ClrType, table);
        }
    }

    public BulkTable TableOf(Type type) => byType[type];

    public BulkTable TableAt(int place) => tables[place];

    // Depth first; a circle (units and their heads) is cut where it closes, so those rows name each other in a later update.
    private static List<IEntityType> InOrder(IModel model)
    {
        var (order, seen) = (new List<IEntityType>(), new HashSet<IEntityType>());
        foreach (var entity in model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal)) Visit(entity);
        return order;

        void Visit(IEntityType entity)
        {
            if (!seen.Add(entity)) return;
            foreach (var key in entity.GetForeignKeys().OrderBy(key => key.IsRequired ? 0 : 1)) Visit(key.PrincipalEntityType);
            order.Add(entity);
        }
    }
}
