using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>Operations on a group (RFC 7644 §3.5.2). Members are taken out by a filter in the path, or, as Entra does it, by a list as the value of remove.</summary>
internal static class GroupPatch
{
    /// <exception cref="ScimRefusal">An operation that cannot be done; says which.</exception>
    public static GroupValues Apply(GroupValues group, JsonObject body) => PatchOperation.Of(body).Aggregate(group, Run);

    private static GroupValues Run(GroupValues group, PatchOperation operation)
    {
        if (operation.Path is not { } path) return All(group, operation.Op, operation.Value as JsonObject ?? throw Nothing(operation));
        if (path.Attribute == "members") return group with { Members = Members(group.Members, operation, path) };
        if (path.Filter is not null || path.Part.Length > 0) throw ScimRefusal.Path($"{path.Attribute} is no list and has no parts. Name the attribute alone.");
        if (operation.Op != "remove" && operation.Value is null) throw ScimRefusal.Value($"{operation.Op} needs a value.");
        return group.With(path.Attribute, operation.Op == "remove" ? null : operation.Value);
    }

    /// <summary>Without a path members are added or replaced as with one.</summary>
    private static GroupValues All(GroupValues group, string op, JsonObject said)
    {
        var after = group.WithAll(said);
        return op == "add" ? after with { Members = after.Members.Union(group.Members) } : after;
    }

    private static ImmutableHashSet<Guid> Members(ImmutableHashSet<Guid> members, PatchOperation operation, PatchPath path)
    {
        if (path.Part.Length > 0) throw ScimRefusal.Path("Members are added and taken out whole. Write members, or members[value eq \"…\"].");
        if (path.Filter is { } filter) return operation.Op == "remove" ? members.RemoveWhere(filter) : throw ScimRefusal.Path("Only remove names members by a filter. Give their ids as the value.");
        return operation.Op switch
        {
            "add" => members.Union(GroupValues.MembersOf(operation.Value)),
            "replace" => GroupValues.MembersOf(operation.Value),
            _ => operation.Value is null ? [] : members.Except(GroupValues.MembersOf(operation.Value)),
        };
    }

    private static ImmutableHashSet<Guid> RemoveWhere(this ImmutableHashSet<Guid> members, FilterNode filter) =>
        members.Except(members.Where(id => FilterLoops.IsSo(filter, new Dictionary<string, string> { ["members.value"] = id.ToString(), ["members.type"] = "User" })));

    private static ScimRefusal Nothing(PatchOperation operation) => ScimRefusal.Syntax($"{operation.Op} without a path needs an object of attributes as its value.");
}
