using Outcomes.Database.Bulk;
using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>What one import knows while it writes: the moment, what names of the files stand for, and what it has done so far.</summary>
internal sealed class ImportContext(OutcomesDb db)
{
    public OutcomesDb Db => db;

    /// <summary>Takes new rows; those that are changed go through the session.</summary>
    public BulkWriter Writer { get; } = new(db);

    /// <summary>Where a first import is large: the indexes that are made after its rows.</summary>
    public IndexPause? Pause { get; set; }

    /// <summary>UTC; the same for all that one import writes.</summary>
    public DateTime Now { get; } = db.Now;

    /// <summary>The UTC day on which "past" is judged.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(db.Now);

    public Dictionary<string, Guid> Teams { get; } = [];

    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>By id: everybody, also who was not imported.</summary>
    public Dictionary<Guid, PersonFacts> Facts { get; } = [];

    public Dictionary<string, ObjectiveFacts> Objectives { get; } = [];

    public Dictionary<string, DeliverableFacts> Deliverables { get; } = [];

    public Dictionary<(DateOnly StartsOn, DateOnly EndsOn), Guid> Periods { get; } = [];

    /// <summary>Records of earlier imports whose rows were deleted here, by file and key.</summary>
    public HashSet<(string File, string Key)> Deleted { get; } = [];

    public ImportTally Tally { get; } = new();

    public List<ImportConflict> Conflicts { get; } = [];

    /// <summary>Faults that only show against what is here; with one of them nothing is committed.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Nobody and no unit was here before: then nobody can be taken over, and nothing that was edited here can close a cycle.</summary>
    public bool StartedEmpty { get; set; }

    /// <summary>Nothing was ever imported: every record is new.</summary>
    public bool RemembersNothing { get; set; }

    /// <summary>Records that were written with the one they belong to, by file and key, before their own file's turn.</summary>
    public HashSet<(string File, string Key)> Written { get; } = [];

    /// <summary>Remembers a record that was never imported before.</summary>
    public void Remember(FileLayout layout, ImportRow row, Guid id, bool wasPast = false)
    {
        Writer.Add(new ImportedRow(layout.File, ImportedRow.StoredKey(row.Key), id, StoredValues.Write(layout, row.Cells.Values), wasPast));
        Tally.CountImported(layout.Name);
    }

    /// <summary>Before rows are searched for: what waits is written, and indexes are there.</summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        await Writer.FlushAsync(cancel);
        var pause = Pause;
        Pause = null;
        if (pause is not null)
            await pause.EndAsync((_, _) => { }, cancel);
    }

    public Guid NewId() => Ids.New(Now);

    public Guid? TeamOrNone(string key) => key.Length > 0 ? Teams[key] : null;

    public Guid? PersonOrNone(string key) => key.Length > 0 ? People[key] : null;

    public PersonFacts FactsOf(string person) => Facts[People[person]];
}

/// <summary>What deliverables and objectives need to know of a person.</summary>
internal sealed record PersonFacts(Guid UnitId, string ZoneId, Guid? ManagerId);

/// <summary>What others need to know of an objective.</summary>
internal readonly record struct ObjectiveFacts(Guid Id, bool WasPast);

/// <summary>What evidence and dependencies need to know of a deliverable.</summary>
internal readonly record struct DeliverableFacts(Guid Id, Guid ProducerId, bool IsAccepted);
