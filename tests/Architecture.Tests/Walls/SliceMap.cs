using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Walls;

/// <summary>Every slice is one of its module's declared writes: what is not mapped can be called by nobody.</summary>
internal static class SliceMap
{
    public static IEnumerable<string> Faults(IEnumerable<Type> types, IReadOnlyCollection<ApiWrite> writes) => types
        .Where(type => type.IsSubclassOf(typeof(Slice)) && !type.IsAbstract && writes.All(write => write.Slice != type))
        .Select(type => $"{type.FullName} is not mapped. Declare it in its module's MapApi, or delete it.");
}
