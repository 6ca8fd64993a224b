using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>In a first import: records of a later file by the record they belong to, so that both are written at once instead of the second being
/// added to a row that is searched for.</summary>
/// <remarks>A file too large to hold has its own turn later, and takes longer.</remarks>
internal sealed class RowsAhead<TRow>(ImportContext context, SourceFile? file, Func<TRow, string> ownerOf) where TRow : ImportRow
{
    private const long MostBytes = 64 * 1024 * 1024;
    private ILookup<string, byte[]>? rows;

    /// <summary>The records of a new owner; they count as written from here on.</summary>
    public IEnumerable<TRow> TakeOf(string owner)
    {
        if (!context.RemembersNothing || file is null || file.Length > MostBytes)
            yield break;
        rows ??= FileRecords.Of<TRow>(file, _ => { }).ToLookup(ownerOf, row => StoredValues.Pack(row.Cells.Values));
        foreach (var packed in rows[owner])
        {
            var row = StoredValues.ReadRow<TRow>(file.Layout, StoredValues.Unpack(packed));
            context.Written.Add((file.Layout.File, row.Key));
            yield return row;
        }
    }
}
