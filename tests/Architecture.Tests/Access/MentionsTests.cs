using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Access;

public sealed class MentionsTests
{
    private static readonly IReadOnlyList<SourceFile> Code =
        [.. Repository.Files.Where(file => file.IsUnder("src", "db") && (file.Path.EndsWith(".cs", StringComparison.Ordinal) || file.Path.EndsWith(".razor", StringComparison.Ordinal)))];

    [Fact]
    public void Only_listed_files_reach_around_the_rules() => Guard.Passes(Mentions.All.SelectMany(restricted => Mentions.Faults(restricted, Code)));

    [Fact]
    public void Listed_files_still_need_their_place() => Guard.Passes(Mentions.All.SelectMany(restricted => Mentions.Stale(restricted, Code)));

    [Theory]
    [InlineData("db.Set<Person>().IgnoreQueryFilters()")]
    [InlineData("db.AllRows<Person>()")]
    [InlineData("db.Set<RoleAssignment>().Any(r => r.ScopeOrgUnitId == unit)")]
    [InlineData("db.Database.SqlQuery<int>($\"select 1\")")]
    [InlineData("db.Database.SqlQueryRaw<int>(text)")]
    [InlineData("db.Set<Person>().FromSqlRaw(text)")]
    [InlineData("session.Viewer = Viewer.System(\"because\");")]
    [InlineData("var viewer = new Viewer { Kind = ViewerKind.Person };")]
    [InlineData("viewer with { Kind = ViewerKind.System }")]
    public void Another_file_that_does_is_caught(string code) =>
        Assert.Contains(Mentions.All, restricted => Mentions.Faults(restricted, [new SourceFile("src/Query/Sneaky.cs", "// a comment\n" + code)]).Any());

    [Fact]
    public void A_comment_passes() =>
        Assert.DoesNotContain(Mentions.All, restricted => Mentions.Faults(restricted, [new SourceFile("src/Query/Some.cs", "    // AllRows<T> would be wrong here")]).Any());

    [Fact]
    public void A_place_that_is_not_needed_any_more_is_caught() =>
        Assert.Single(Mentions.Stale(new Restricted("AllRows<", "", new() { ["src/Old.cs"] = "once" }), [new SourceFile("src/Old.cs", "class Old;")]));
}
