using FsCheck;
using FsCheck.Fluent;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Serving;

/// <summary>A condition twice: as a client writes it, and as a plain loop decides it (null = neither true nor false).</summary>
internal sealed record Condition(string Text, Func<Deliverable, bool?> Holds)
{
    public override string ToString() => Text;
}

/// <summary>Makes conditions of every kind, nested at random.</summary>
internal static class Conditions
{
    private static readonly string[] Words = ["Alpha", "beta", "Gamma's", "a", "Ø", "", "李明", "p4@demo.example"];
    private static readonly string[] Comparisons = ["eq", "ne", "gt", "ge", "lt", "le"];

    public static Gen<Condition> Any { get; } = Gen.Sized(size => Of(Math.Min(size / 10, 4)));

    private static Gen<Condition> Of(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        from left in Of(depth - 1)
        from right in Of(depth - 1)
        from isAnd in ArbMap.Default.GeneratorFor<bool>()
        select isAnd
            ? new Condition($"({left} and {right})", d => And(left.Holds(d), right.Holds(d)))
            : new Condition($"({left} or {right})", d => Not(And(Not(left.Holds(d)), Not(right.Holds(d))))),
        from inner in Of(depth - 1) select new Condition($"not ({inner})", d => Not(inner.Holds(d))),
        from inner in Of(depth - 1)
        from wanted in ArbMap.Default.GeneratorFor<bool>()
        select new Condition($"({inner}) eq {(wanted ? "true" : "false")}", d => inner.Holds(d) == wanted));

    private static Gen<Condition> Leaf { get; } = Gen.OneOf(
        Compared("Title", d => d.Title, Word),
        Compared("OutcomeOwner/DisplayName", d => d.OutcomeOwner?.DisplayName, Word),
        Compared("OutcomeOwner/Manager/Email", d => d.OutcomeOwner?.Manager?.Email, Word),
        Compared("tolower(OutcomeOwner/DisplayName)", d => d.OutcomeOwner?.DisplayName.ToLowerInvariant(), Word),
        Compared("concat(Title,OutcomeOwner/Email)", d => d.OutcomeOwner?.Email is { } email ? d.Title + email : null, Word),
        Compared("Revision", d => d.Revision, Gen.Choose(-1, 3).Select(n => (n.ToString(), (int?)n))),
        Compared("length(OutcomeOwner/Email)", d => d.OutcomeOwner?.Email?.Length, Gen.Choose(10, 20).Select(n => (n.ToString(), (int?)n))),
        Compared("month(AcceptedOn)", d => d.AcceptedOn?.Month, Gen.Choose(0, 4).Select(n => (n.ToString(), (int?)n))),
        Compared("Revision add length(Title)", d => d.Revision + d.Title.Length, Gen.Choose(3, 9).Select(n => (n.ToString(), (int?)n))),
        Compared("AcceptedOn", d => d.AcceptedOn, Gen.Choose(1, 5).Select(n => ($"2026-02-0{n}", (DateOnly?)new DateOnly(2026, 2, n)))),
        Compared("date(UpdatedAt)", d => DateOnly.FromDateTime(d.UpdatedAt), Gen.Constant(("2026-01-01", (DateOnly?)new DateOnly(2026, 1, 1)))),
        Compared("Criteria/$count", d => Of(d).Count(), Gen.Choose(0, 4).Select(n => (n.ToString(), (int?)n))),
        Called("contains", "OutcomeOwner/Email", d => d.OutcomeOwner?.Email, (text, word) => text.Contains(word, StringComparison.Ordinal)),
        Called("startswith", "Title", d => d.Title, (text, word) => text.StartsWith(word, StringComparison.Ordinal)),
        Called("endswith", "OutcomeOwner/DisplayName", d => d.OutcomeOwner?.DisplayName, (text, word) => text.EndsWith(word, StringComparison.Ordinal)),
        Gen.Elements("eq", "ne").Select(verb => new Condition($"OutcomeOwner {verb} null", d => d.OutcomeOwner is null == (verb == "eq"))),
        Gen.Elements("eq", "ne").Select(verb => new Condition($"OutcomeOwner/Email {verb} null", d => d.OutcomeOwner?.Email is null == (verb == "eq"))),
        Gen.Elements("Draft", "Accepted").Select(state => new Condition($"State eq '{state}'", d => d.State.ToString() == state)),
        Gen.Elements("Draft", "Accepted").Select(state => new Condition($"State in ('{state}','Submitted')", d => d.State.ToString() == state || d.State == DeliverableState.Submitted)),
        Gen.Choose(0, 5).Select(n => new Condition($"OutcomeOwnerId in ({SampleWorld.People[n].Id})", d => d.OutcomeOwnerId == SampleWorld.People[n].Id)),
        Gen.Choose(0, 3).Select(n => new Condition($"Criteria/any(c:c/Ordinal gt {n})", d => Of(d).Any(c => c.Ordinal > n))),
        Gen.Choose(0, 3).Select(n => new Condition($"Criteria/all(c:c/CheckedAt ne null or c/Ordinal le {n})", d => Of(d).All(c => c.CheckedAt is not null || c.Ordinal <= n))),
        Gen.Constant(new Condition("Criteria/any(c:c/Deliverable/OutcomeOwnerId ne null and c/Verdict eq 'Met')", d => Of(d).Any(c => d.OutcomeOwnerId is not null && c.Verdict == "Met"))),
        Gen.Constant(new Condition("OutcomeOwner/Reports/any(p:p/Id eq $it/ProducerId)", d => SampleWorld.People.Any(p => d.OutcomeOwnerId is { } owner && p.ManagerId == owner && p.Id == d.ProducerId))));

    private static Gen<(string, string?)> Word => Gen.Elements(Words).Select(word => ($"'{word.Replace("'", "''")}'", (string?)word));

    private static Gen<Condition> Compared<T>(string path, Func<Deliverable, T?> value, Gen<(string Text, T? Value)> operand) where T : struct, IComparable<T> =>
        from literal in operand
        from verb in Gen.Elements(Comparisons)
        select new Condition($"{path} {verb} {literal.Text}", d => value(d) is { } left ? Decide(verb, left.CompareTo(literal.Value!.Value)) : verb == "ne");

    private static Gen<Condition> Compared(string path, Func<Deliverable, string?> value, Gen<(string Text, string? Value)> operand) =>
        from literal in operand
        from verb in Gen.Elements(Comparisons)
        select new Condition($"{path} {verb} {literal.Text}", d => value(d) is { } left ? Decide(verb, string.CompareOrdinal(left, literal.Value)) : verb == "ne");

    private static Gen<Condition> Called(string function, string path, Func<Deliverable, string?> value, Func<string, string, bool> holds) =>
        from literal in Word
        select new Condition($"{function}({path},{literal.Item1})", d => value(d) is { } text ? holds(text, literal.Item2!) : null);

    private static bool Decide(string verb, int order) => verb switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "gt" => order > 0,
        "ge" => order >= 0,
        "lt" => order < 0,
        _ => order <= 0,
    };

    private static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is null || right is null ? null : true;
    private static bool? Not(bool? value) => value is { } truth ? !truth : null;
    private static IEnumerable<Criterion> Of(Deliverable deliverable) => SampleWorld.Criteria.Where(c => c.DeliverableId == deliverable.Id);
}
