namespace Outcomes.Auth;

/// <summary>What an operation of PATCH is about: <c>title</c>, <c>name.givenName</c>, <c>emails[type eq "work"].value</c>.</summary>
/// <param name="Attribute">In the form of <see cref="ScimPath"/>.</param>
/// <param name="Filter">Which values of the attribute; absent = all.</param>
/// <param name="Part">Of each value; empty = the value itself.</param>
internal sealed record PatchPath(string Attribute, FilterNode? Filter, string Part)
{
    public string Whole => Part.Length > 0 ? $"{Attribute}.{Part}" : Attribute;

    /// <exception cref="ScimRefusal">It cannot be read.</exception>
    public static PatchPath Read(string path)
    {
        if (path.Length > FilterParser.Longest) throw ScimRefusal.Path($"A path has at most {FilterParser.Longest} characters.");
        var (open, close) = (path.IndexOf('['), path.LastIndexOf(']'));
        if (open < 0 && close < 0) return new PatchPath(Clean(path), null, "");
        var rest = close > open ? path[(close + 1)..] : "?";
        if (open < 1 || (rest.Length > 0 && rest[0] != '.') || rest == ".") throw Unreadable();
        var attribute = Clean(path[..open]);
        try
        {
            return new PatchPath(attribute, FilterParser.Read(path[(open + 1)..close], attribute + "."), rest.Length > 0 ? Clean(rest[1..]) : "");
        }
        catch (ScimRefusal filter) when (filter.ScimType == "invalidFilter" && UserAttributes.IsNotKept(attribute))
        {
            return new PatchPath(attribute, null, "");   // of what is not kept nothing is read
        }
    }

    private static string Clean(string name) =>
        name.Trim() is { Length: > 0 } written && written.All(FilterText.IsOfName) ? ScimPath.Canonical(written) : throw Unreadable();

    private static ScimRefusal Unreadable() => ScimRefusal.Path("The path cannot be read. Write it as title, name.givenName or emails[type eq \"work\"].value.");
}
