using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>A filter as text, and what it should find.</summary>
internal sealed record AnyFilter(string Text, Func<KnownUser, bool> Finds)
{
    private static readonly string[] TextPaths = ["userName", "emails.value", "displayName", "name.givenName", "name.familyName", "title", "externalId", "nickName", $"{IdentityProvider.Enterprise}:employeeNumber"];
    private static readonly string[] Operators = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"];

    public static Gen<AnyFilter> Of(IReadOnlyList<KnownUser> users) => Gen.Sized(size => Node(users, Math.Min(size / 8, 4)));

    public override string ToString() => Text;

    private static Gen<AnyFilter> Node(IReadOnlyList<KnownUser> users, int depth)
    {
        if (depth == 0) return Leaf(users);
        var inner = Node(users, depth - 1);
        var both = from left in inner
                   from right in inner
                   from word in Gen.Elements("and", "AND", "or", "Or")
                   select Joined(left, right, word);
        // Without brackets "and" binds more tightly: a left side that is an "or" would be read otherwise.
        return Gen.OneOf(Leaf(users), both, inner.Select(one => new AnyFilter($"not ({one.Text})", user => !one.Finds(user))), inner.Select(one => one with { Text = $"( {one.Text} )" }));
    }

    private static AnyFilter Joined(AnyFilter left, AnyFilter right, string word)
    {
        var isAnd = word.Equals("and", StringComparison.OrdinalIgnoreCase);
        return new AnyFilter($"({left.Text}) {word} ({right.Text})", isAnd ? user => left.Finds(user) && right.Finds(user) : user => left.Finds(user) || right.Finds(user));
    }

    private static Gen<AnyFilter> Leaf(IReadOnlyList<KnownUser> users) => Gen.OneOf(Compared(users), Compared(users), Compared(users), Plain(users), WithoutBrackets(users));

    private static Gen<AnyFilter> Compared(IReadOnlyList<KnownUser> users) =>
        from path in Gen.Elements(TextPaths)
        from name in Gen.Elements(Operators)
        from value in Value(users, path)
        from isInValues in Gen.Elements(true, false)
        select new AnyFilter(
            isInValues && path == "emails.value" ? $"emails[type eq \"work\" and value {name} {JsonSerializer.Serialize(value)}]" : $"{path} {name.ToUpperInvariant()} {JsonSerializer.Serialize(value)}",
            user => KnownUser.Holds(user.Text(path).Value, name, value, user.Text(path).IsFolded));

    /// <summary>a or b and c is a or (b and c).</summary>
    private static Gen<AnyFilter> WithoutBrackets(IReadOnlyList<KnownUser> users) =>
        from first in Compared(users)
        from second in Compared(users)
        from third in Plain(users)
        select new AnyFilter($"{first.Text} or {second.Text} and {third.Text}", user => first.Finds(user) || (second.Finds(user) && third.Finds(user)));

    private static Gen<AnyFilter> Plain(IReadOnlyList<KnownUser> users) => Gen.OneOf(
        Gen.Elements(TextPaths).Select(path => new AnyFilter($"{path} pr", user => user.Text(path).Value is not null)),
        Gen.Elements(TextPaths).Select(path => new AnyFilter($"{path} eq null", user => user.Text(path).Value is null)),
        Gen.Elements(true, false).Select(flag => new AnyFilter(flag ? "active eq true" : "active ne TRUE", user => user.IsActive == flag)),
        Gen.Elements(true, false).Select(flag => new AnyFilter(flag ? "active eq \"True\"" : "not (active pr)", user => flag && user.IsActive)),
        Gen.Elements(users.AsEnumerable()).Select(one => new AnyFilter($"id eq \"{one.Id}\"", user => user.Id == one.Id)),
        Gen.Elements(users.AsEnumerable()).Select(one => new AnyFilter($"{IdentityProvider.Enterprise}:manager.value ne \"{one.Id}\"", user => user.ManagerId != one.Id)),
        Gen.Constant(new AnyFilter("manager pr", user => user.ManagerId.Length > 0)),
        Gen.Constant(new AnyFilter("meta.created lt \"2000-01-01T00:00:00+02:00\"", _ => false)),
        Gen.Constant(new AnyFilter("emails.type eq \"home\"", _ => false)));

    /// <summary>What somebody holds, a part of it, in another case, or what nobody holds.</summary>
    private static Gen<string> Value(IReadOnlyList<KnownUser> users, string path)
    {
        var held = users.Select(user => user.Text(path).Value).Where(value => value is not null).Select(value => value ?? "").Append("nobody").ToList();
        var part = from value in Gen.Elements(held.AsEnumerable())
                   from at in Gen.Choose(0, value.Length)
                   from length in Gen.Choose(1, 4)
                   select Whole(value, at, length);
        return Gen.OneOf(Gen.Elements(held.AsEnumerable()), Gen.Elements(held.AsEnumerable()).Select(value => value.ToUpperInvariant()), part, part, Gen.Elements("a", "A", "%", "_", "\\", "\"", "ä", "日", "z"));
    }

    /// <summary>Never half of a character.</summary>
    private static string Whole(string value, int at, int length)
    {
        var part = value.Substring(at, Math.Min(length, value.Length - at));
        return part.Length == 0 || part.Any(char.IsSurrogate) ? value : part;
    }
}
