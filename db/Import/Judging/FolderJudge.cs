namespace Outcomes.Database.Import.Judging;

/// <summary>Reads every file once and notes every fault: of a cell, of a record, and of records taken together. Keeps no more than the keys.</summary>
internal sealed class FolderJudge(FaultList faults, EarlierImport earlier, DateOnly today)
{
    private const int RecordsBetweenReports = 1000;

    private readonly Dictionary<string, KeySet> _keys =
        ImportLayouts.All.ToDictionary(layout => layout.File, layout => new KeySet(earlier.Keys(layout.File)));

    /// <summary>The dropped columns of all files, in reading order.</summary>
    public List<DroppedColumn> Dropped { get; } = [];

    public void Judge(ImportFolder folder, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        foreach (var file in folder.Unread.Where(_keys.ContainsKey))
            _keys[file].IsComplete = false;
        var references = new ReferenceRules(_keys, faults);
        var rules = new RecordRules(_keys, references, new AcceptorRules(references, _keys["people.csv"], earlier, today), earlier);
        foreach (var file in folder.Files)
        {
            JudgeFile(file, rules, progress, cancel);
            rules.Finish(file.Layout);
            references.Finish(file.Layout, earlier);
        }
    }

    private void JudgeFile(SourceFile file, RecordRules rules, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var outcome = new FileOutcome();
        var (read, length) = (0, file.Length);
        foreach (var record in file.Records(faults, outcome))
        {
            cancel.ThrowIfCancellationRequested();
            rules.Judge(record, outcome.HasKeys);
            if (++read % RecordsBetweenReports == 0)
                progress?.Report(new ImportProgress($"Reading {file.Layout.File}", record.BytesRead, length));
        }

        progress?.Report(new ImportProgress($"Reading {file.Layout.File}", length, length));
        _keys[file.Layout.File].IsComplete &= outcome.HasKeys;
        Dropped.AddRange(outcome.Dropped);
    }
}
