namespace Outcomes.Database.Import.Judging;

/// <summary>The files of a folder that take part in an import.</summary>
/// <param name="Files">In reading order.</param>
/// <param name="Unread">Files that should be there and are not, so that references to them cannot be judged.</param>
internal sealed record ImportFolder(IReadOnlyList<SourceFile> Files, IReadOnlySet<string> Unread)
{
    private static readonly string[] NeededFirst = ["teams.csv", "people.csv"];

    /// <summary>
    /// Teams and people are needed the first time; any other file may be absent, which changes nothing of what it would hold.
    /// A CSV file of another name is refused, since a misspelt name would otherwise leave its records out without a word.
    /// </summary>
    public static ImportFolder Open(string folder, bool isFirstImport, FaultList faults)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            faults.Add(folder, 0, "", "", "there is no such folder", "Name the folder that holds \"teams.csv\" and \"people.csv\".");
            return new ImportFolder([], new HashSet<string>());
        }

        var names = System.IO.Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        var absent = ImportLayouts.All.Where(layout => !names.Contains(layout.File)).ToList();
        var unread = names.Where(IsForeign).Select(name => RefuseForeign(name, absent, faults)).ToHashSet();
        foreach (var layout in absent.Where(layout => isFirstImport && NeededFirst.Contains(layout.File) && unread.Add(layout.File)))
            faults.Add(layout.File, 0, "", "", "the first import needs people.csv and teams.csv; this file is missing", Fixes.AddFile(layout));
        var files = ImportLayouts.All.Except(absent).Select(layout => new SourceFile(layout, Path.Combine(folder, layout.File)));
        return new ImportFolder([.. files], unread);
    }

    private static bool IsForeign(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && ImportLayouts.All.All(layout => layout.File != name);

    /// <summary>The file that was probably meant; the name itself when it is like none.</summary>
    private static string RefuseForeign(string name, List<FileLayout> absent, FaultList faults)
    {
        var nearest = Nearest.To(name, absent.Select(layout => layout.File));
        var meant = Nearest.IsSlip(name, nearest) ? nearest : name;
        var known = string.Join(", ", ImportLayouts.All.Select(layout => layout.File));
        var fix = meant == name ? Fixes.RemoveFile(name) : Fixes.RenameFile(meant);
        faults.Add(name, 0, "", "", $"no file of an import; those are {known}", fix);
        return meant;
    }
}
