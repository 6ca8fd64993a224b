using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Access;

/// <summary>A token can be made for every verb: what a slice asks for is a scope that tokens may carry.</summary>
internal static class SliceScopes
{
    public static IEnumerable<string> Faults(IEnumerable<Slice> slices, IReadOnlyCollection<string> carried) => slices
        .Where(slice => !carried.Contains(slice.Permission.Scope))
        .Select(slice => $"{slice.GetType().FullName} asks for the scope {slice.Permission.Scope}, which no token may carry. Add it to Scopes.OfTokens, or name one of them.");
}
