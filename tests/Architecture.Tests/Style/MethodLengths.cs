using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>Methods have at most 30 lines between their braces. Read from the debug symbols, which know where each body begins and ends.</summary>
internal static class MethodLengths
{
    private const int Longest = 30;

    /// <param name="assembly">Its name; the file and its symbols lie beside these tests.</param>
    public static IEnumerable<string> Faults(string assembly) => Bodies(assembly)
        .Where(body => body.Lines > Longest)
        .Select(body => $"{body.File}:{body.FirstLine} is a body of {body.Lines} lines; {Longest} is the most. Name its steps and let it call them.");

    private static IEnumerable<MethodBody> Bodies(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Product.PathOf(assembly, ".dll")));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Product.PathOf(assembly, ".pdb")));
        var code = file.GetMetadataReader();
        var symbols = provider.GetMetadataReader();
        foreach (var handle in symbols.MethodDebugInformation)
            if (!IsTable(code, handle.ToDefinitionHandle()))
                foreach (var body in BodyOf(symbols, symbols.GetMethodDebugInformation(handle)))
                    yield return body;
    }

    /// <summary>The initialisers of static fields: tables of data, such as a state machine's, which no method holds.</summary>
    private static bool IsTable(MetadataReader code, MethodDefinitionHandle method) => code.GetString(code.GetMethodDefinition(method).Name) == ".cctor";

    private static IEnumerable<MethodBody> BodyOf(MetadataReader reader, MethodDebugInformation method)
    {
        if (method.Document.IsNil) return [];   // of several files: initialisers of a partial class
        var file = reader.GetString(reader.GetDocument(method.Document).Name).Replace('\\', '/');
        var points = method.GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (points.Count == 0 || !IsJudged(file)) return [];
        var first = points.Min(point => point.StartLine);
        return [new MethodBody(file[(Repository.Root.Length + 1)..], first, LinesOf(points, first))];
    }

    /// <summary>Generated code lies in obj; Program.cs is a page of statements with a limit of its own; pages are markup.</summary>
    private static bool IsJudged(string file) =>
        file.StartsWith(Repository.Root.Replace('\\', '/') + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
        && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)
        && !file.EndsWith("/Program.cs", StringComparison.Ordinal);

    /// <summary>A braced body begins and ends with a brace on a line of its own, which do not count.</summary>
    private static int LinesOf(List<SequencePoint> points, int first)
    {
        var opening = points.Find(point => point.StartLine == first);
        var isBraced = opening.EndLine == first && opening.EndColumn - opening.StartColumn == 1;
        return isBraced ? points.Max(point => point.EndLine) - first - 1 : points.SelectMany(Covered).Distinct().Count();
    }

    /// <summary>An expression body has no braces, and a constructor's initialisers lie far apart: their own lines count.</summary>
    private static IEnumerable<int> Covered(SequencePoint point) => Enumerable.Range(point.StartLine, point.EndLine - point.StartLine + 1);
}

/// <summary>Where a method's body stands, and its lines.</summary>
internal sealed record MethodBody(string File, int FirstLine, int Lines);
