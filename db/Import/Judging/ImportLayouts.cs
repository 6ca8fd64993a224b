using Outcomes.Database.Import.Files;

namespace Outcomes.Database.Import.Judging;

/// <summary>The files of an import, in the order in which they are read: what a file refers to comes before it or is itself.</summary>
internal static class ImportLayouts
{
    public static readonly IReadOnlyList<FileLayout> All =
    [
        TeamRow.Layout, PersonRow.Layout, ObjectiveRow.Layout, KeyResultRow.Layout,
        DeliverableRow.Layout, EvidenceRow.Layout, DependencyRow.Layout, CheckInRow.Layout,
    ];

    public static FileLayout Of(string file) => All.First(layout => layout.File == file);

    /// <summary>Files that are no part of an import come first: without the right files the rest cannot be judged.</summary>
    public static int OrderOf(string file) => All.TakeWhile(layout => layout.File != file).Count() is var at && at < All.Count ? at : -1;
}
