using System.Xml.Linq;
using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Walls;

/// <summary>Who may reference whom. References come down the line Platform ← Directory ← Objectives ← Deliverables ← Reviews ← Reports, and no reference goes up or across.</summary>
internal static class ProjectGraph
{
    private const int MostProjects = 24;

    private static readonly string[] Modules = ["Directory", "Objectives", "Deliverables", "Reviews", "Reports", "Auth"];

    /// <summary>Written a second time, by hand: a project file that grows a reference has to be judged here too.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Platform"] = [],
        ["OData"] = [],
        ["Pdf"] = [],
        ["SqlServerTypes"] = [],
        ["Directory"] = ["Platform"],
        ["Objectives"] = ["Platform", "Directory"],
        ["Deliverables"] = ["Platform", "Directory", "Objectives"],
        ["Reviews"] = ["Platform", "Directory", "Objectives", "Deliverables"],
        ["Reports"] = ["Platform", "Directory", "Objectives", "Deliverables", "Reviews", "Pdf"],
        ["Auth"] = ["Platform", "Directory"],
        ["Query"] = ["Platform", "OData", .. Modules],
        ["Database"] = ["Platform", "SqlServerTypes", .. Modules],
        ["Web"] = ["Platform", "Query", "OData", "Pdf", .. Modules],
        ["Host"] = ["Platform", "Query", "OData", "Web", "Database", .. Modules],
    };

    public static IReadOnlyList<Project> Read() =>
        [.. Repository.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Parse)];

    public static IEnumerable<string> Faults(IReadOnlyList<Project> projects, string solution)
    {
        if (projects.Count > MostProjects)
            yield return $"{projects.Count} projects; the house has room for {MostProjects}. Make a folder of an existing project instead.";
        foreach (var project in projects.Where(project => !solution.Contains(project.Path.Replace('/', '\\'), StringComparison.Ordinal)))
            yield return $"{project.Path} is not in Outcomes.sln. Add it: dotnet sln add {project.Path}";
        foreach (var fault in projects.SelectMany(project => ReferenceFaults(project, projects)))
            yield return fault;
    }

    private static IEnumerable<string> ReferenceFaults(Project project, IReadOnlyList<Project> projects)
    {
        var allowed = project.IsTest ? AnyProduct(projects) : MayReference.GetValueOrDefault(project.Name);
        if (allowed is null)
            return [$"{project.Path} is not in the table of walls. Decide what it may reference and add it to {nameof(MayReference)}."];
        return project.References.Where(reference => !allowed.Contains(reference))
            .Select(reference => $"{project.Path} references {reference}, which lies outside its walls. Let {reference} hear of it by an event, or move the code.");
    }

    private static string[] AnyProduct(IReadOnlyList<Project> projects) => [.. projects.Where(project => project.IsProduct).Select(project => project.Name)];

    private static Project Parse(SourceFile file)
    {
        var xml = XDocument.Parse(file.Text);
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var assembly = xml.Descendants("AssemblyName").FirstOrDefault()?.Value
            ?? (name.StartsWith("Outcomes.", StringComparison.Ordinal) ? name : "Outcomes." + name);
        return new Project(name, file.Path, assembly, [.. xml.Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value))]);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
