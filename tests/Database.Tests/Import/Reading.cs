using Outcomes.Database.Import;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Tests.Import;

/// <summary>Judges a folder as the first import of a new organisation, on a stated day.</summary>
internal static class Reading
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static ImportReport Judge(string folder)
    {
        var faults = new FaultList();
        var judge = new FolderJudge(faults, EarlierImport.None, Today);
        judge.Judge(ImportFolder.Open(folder, isFirstImport: true, faults), null, CancellationToken.None);
        return new ImportReport { Errors = faults.InOrder(), DroppedColumns = judge.Dropped };
    }
}
