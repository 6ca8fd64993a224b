using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Walls;

public sealed class WallsTests
{
    private static readonly Project Platform = new("Platform", "src/Platform/Platform.csproj", "Outcomes.Platform", []);

    [Fact]
    public void Projects_reference_only_what_lies_below_them_and_all_stand_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Outcomes.sln"));
        Guard.Passes(ProjectGraph.Faults(ProjectGraph.Read(), solution));
    }

    [Theory]
    [InlineData("Directory", "Objectives")]
    [InlineData("Objectives", "Deliverables")]
    [InlineData("Directory", "Auth")]
    [InlineData("Deliverables", "Auth")]
    [InlineData("Deliverables", "Query")]
    [InlineData("Deliverables", "Reviews")]
    [InlineData("Reviews", "Auth")]
    [InlineData("Auth", "Web")]
    [InlineData("Platform", "Database")]
    [InlineData("OData", "Platform")]
    [InlineData("Pdf", "Platform")]
    [InlineData("Query", "Web")]
    [InlineData("Web", "Outcomes.Tests")]
    public void A_reference_through_a_wall_is_caught(string from, string to)
    {
        Project[] projects = [new(from, $"src/{from}.csproj", "Outcomes." + from, [to])];
        Assert.Contains(ProjectGraph.Faults(projects, $@"src\{from}.csproj"), fault => fault.Contains($"references {to}"));
    }

    [Fact]
    public void A_project_that_the_table_does_not_know_is_caught() =>
        Assert.Contains(ProjectGraph.Faults([Platform with { Name = "Common", Path = "src/Common.csproj" }], @"src\Common.csproj"), fault => fault.Contains("table of walls"));

    [Fact]
    public void A_project_outside_the_solution_is_caught() =>
        Assert.Contains(ProjectGraph.Faults([Platform], ""), fault => fault.Contains("not in Outcomes.sln"));

    [Fact]
    public void A_twenty_fifth_project_is_caught() =>
        Assert.Contains(ProjectGraph.Faults([.. Enumerable.Repeat(Platform, 25)], @"src\Platform\Platform.csproj"), fault => fault.Contains("room for 24"));
}
