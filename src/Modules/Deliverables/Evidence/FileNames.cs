namespace Outcomes.Deliverables;

/// <summary>Names of files as senders give them, made safe to show and to send in a header.</summary>
internal static class FileNames
{
    private const int Longest = 255;

    /// <summary>Without folders, control characters and characters that some file system refuses; never empty.</summary>
    public static string Clean(string? given, string otherwise)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var clean = Safe(last);
        if (clean.Length == 0) clean = Safe(otherwise);
        return clean.Length == 0 ? "evidence" : clean;
    }

    private static string Safe(string name)
    {
        var safe = new string([.. name.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) || "<>:\"/\\|?*".Contains(letter) ? '_' : letter)]);
        safe = safe.Trim(' ', '.');
        return safe.Length <= Longest ? safe : safe[^Longest..];   // the end holds what kind of file it is
    }
}
