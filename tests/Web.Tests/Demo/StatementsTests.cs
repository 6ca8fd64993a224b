namespace Outcomes.Web.Tests.Demo;

/// <summary>A page asks the database a fixed number of questions, however much it shows.</summary>
public sealed class StatementsTests(CountedServer counted) : IClassFixture<CountedServer>
{
    [Theory]
    [InlineData("/", 15)]
    [InlineData("/inbox", 2)]
    [InlineData("/objectives?state=all", 6)]
    [InlineData("/deliverables?state=all", 6)]
    [InlineData("/objectives?view=tree", 8)]
    [InlineData("/deliverables?view=board", 10)]
    [InlineData("/deliverables/log", 4)]
    [InlineData("/objectives/new", 6)]
    [InlineData("/team", 14)]
    [InlineData("/reviews?state=all&who=all", 16)]
    [InlineData("/people?status=all", 4)]
    public async Task A_list_costs_a_few_statements(string path, int most)
    {
        using var visitor = await Visitor.SignedIn(counted.Server, "director");
        await visitor.Read(path);

        var statements = await counted.CountAsync(() => visitor.Read(path));

        Assert.True(statements.Count > 0 && statements.Count <= most, $"{statements.Count} statements, {most} allowed:\n{string.Join("\n\n", statements)}");
    }

    [Theory]
    [InlineData("/deliverables?state=all", 15)]
    [InlineData("/objectives?state=all", 22)]
    public async Task Every_thing_of_a_list_costs_no_more_than_the_most(string list, int most)
    {
        using var visitor = await Visitor.SignedIn(counted.Server, "director");
        var links = (await visitor.Read(list)).QuerySelectorAll(".data tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);

        foreach (var link in links)
        {
            var statements = await counted.CountAsync(() => visitor.Read(link));
            Assert.True(statements.Count > 0 && statements.Count <= most, $"{link}: {statements.Count} statements, {most} allowed:\n{string.Join("\n\n", statements)}");
        }
    }
}
