using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Outcomes.Architecture.Tests.Data;

/// <summary>SQLite ignores schemas, so a table's name is its own in the whole product.</summary>
internal static class TableNames
{
    public static IEnumerable<string> Faults(IModel model) => model.GetRelationalModel().Tables
        .GroupBy(table => table.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
        .Select(same => $"{string.Join(" and ", same.Select(table => table.SchemaQualifiedName))} are one table on SQLite. Rename one.");
}
