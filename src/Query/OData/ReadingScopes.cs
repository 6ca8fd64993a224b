using Outcomes.OData.Model;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>Which sets a token with a narrow scope reads; <see cref="Scopes.Read"/> reads them all.</summary>
internal static class ReadingScopes
{
    private static readonly Dictionary<string, string> Narrow = new(StringComparer.Ordinal)
    {
        ["People"] = Scopes.ReadPeople,
        ["OrgUnits"] = Scopes.ReadPeople,
        ["ReportingLines"] = Scopes.ReadPeople,
        ["AuditEvents"] = Scopes.ReadAudit,
        ["Packets"] = Scopes.ReadPackets,
        ["PacketExports"] = Scopes.ReadPackets,
    };

    /// <summary>Null where the viewer's credentials reach the set.</summary>
    public static string? WhyNot(Viewer viewer, EntitySet set)
    {
        var narrower = Narrow.GetValueOrDefault(set.Name);
        // Without a scope of its own a set is read with the whole scope only.
        if (viewer.MayRead(narrower ?? Scopes.Read)) return null;
        var needed = narrower is null ? Scopes.Read : $"{Scopes.Read} or {narrower}";
        return $"This token does not reach {set.Name}: that needs the scope {needed}. Make one that carries it, or leave {set.Name} out.";
    }
}
