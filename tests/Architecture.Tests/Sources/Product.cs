using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Outcomes.Architecture.Tests.Sources;

/// <summary>The built assemblies of the product, one for each project under src and db.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Projects().Select(Load)];

    /// <summary>Types that people wrote: nothing that the compiler, Razor or EF's tools made.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    /// <summary>Where an assembly of the product lies, with its symbols and docs beside it.</summary>
    public static string PathOf(string assembly, string extension) => Path.Combine(AppContext.BaseDirectory, assembly + extension);

    public static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.Name is not ("Program" or "_Imports")
        && !(type.Namespace ?? "").Contains(".Migrations", StringComparison.Ordinal)
        && !(type.FullName ?? "").StartsWith("System.Text.RegularExpressions.Generated", StringComparison.Ordinal)
        && !(type.FullName ?? "").StartsWith("Microsoft.", StringComparison.Ordinal)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    public static bool IsPage(Type type) => typeof(IComponent).IsAssignableFrom(type);

    private static IEnumerable<string> Projects() =>
        Walls.ProjectGraph.Read().Where(project => project.IsProduct).Select(project => project.Assembly);

    private static Assembly Load(string name) =>
        File.Exists(PathOf(name, ".dll"))
            ? Assembly.LoadFrom(PathOf(name, ".dll"))
            : throw new InvalidOperationException($"{name}.dll is not beside the architecture tests. Let their project see the project that builds it, or it goes unguarded.");
}
