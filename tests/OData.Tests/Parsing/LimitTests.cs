using Outcomes.OData.Parsing;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Parsing;

/// <summary>Each limit lets its own size pass and refuses one more, by name.</summary>
public class LimitTests
{
    private const string ThreeOfFour = "Owner,Parent,Deliverables";

    // Sizes are measured with a URL that may be as long as it must.
    private static readonly ODataLimits Wide = new() { UrlLength = int.MaxValue };

    public static TheoryData<string, int> Limits() => new()
    {
        { nameof(ODataLimits.UrlLength), 16 * 1024 },
        { nameof(ODataLimits.Nodes), 500 },
        { nameof(ODataLimits.Nesting), 100 },
        { nameof(ODataLimits.InItems), 1_000 },
        { nameof(ODataLimits.ExpandDepth), 3 },
        { nameof(ODataLimits.ExpandItems), 12 },
        { nameof(ODataLimits.Levels), 5 },
        { nameof(ODataLimits.LambdaDepth), 3 },
        { nameof(ODataLimits.Orderings), 8 },
        { nameof(ODataLimits.LiteralLength), 4 * 1024 },
        { nameof(ODataLimits.PathSegments), 16 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_lets_its_own_size_pass(string limit, int size) => Assert.Null(Refusal(limit, size));

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_refuses_one_more_by_name(string limit, int size) =>
        Assert.Contains($"which is the limit ({limit})", Refusal(limit, size + 1)?.Message ?? "accepted", StringComparison.Ordinal);

    [Theory]
    [InlineData(nameof(ODataLimits.Nodes))]
    [InlineData(nameof(ODataLimits.InItems))]
    [InlineData(nameof(ODataLimits.LambdaDepth))]
    [InlineData(nameof(ODataLimits.LiteralLength))]
    public void A_limit_holds_inside_nested_options_too(string limit)
    {
        var filter = QueryFor(limit, Size(limit) + 1)["$filter=".Length..];

        var problem = Assert.Throws<ODataProblem>(() => QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, $"$expand=Children($filter={filter})", Wide));

        Assert.Contains($"({limit})", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_counts_over_all_options_of_a_request()
    {
        var half = string.Join(" or ", Enumerable.Repeat("IsOverdue", 130));

        var problem = Assert.Throws<ODataProblem>(() => QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, $"$filter={half}&$expand=Children($filter={half})"));

        Assert.Contains("(Nodes)", problem.Message, StringComparison.Ordinal);
    }

    private static int Size(string limit) => Limits().Single(row => row.Data.Item1 == limit).Data.Item2;

    private static ODataProblem? Refusal(string limit, int size)
    {
        try
        {
            if (limit == nameof(ODataLimits.PathSegments))
                PathParser.Parse(SampleModel.Model, "Me" + string.Concat(Enumerable.Repeat("/Manager", size - 1)));
            else
                QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, QueryFor(limit, size), limit == nameof(ODataLimits.UrlLength) ? ODataLimits.Default : Wide);
            return null;
        }
        catch (ODataProblem problem)
        {
            return problem;
        }
    }

    private static string QueryFor(string limit, int size) => limit switch
    {
        nameof(ODataLimits.UrlLength) => "x=" + new string('y', size - 2),
        // A condition and its or make two nodes, so an even number needs one more operator.
        nameof(ODataLimits.Nodes) => "$filter=" + (size % 2 == 0 ? "not " : "") + string.Join(" or ", Enumerable.Repeat("IsOverdue", (size + 1) / 2)),
        // The innermost operand is a level of its own.
        nameof(ODataLimits.Nesting) => "$filter=" + new string('(', size - 1) + "IsOverdue" + new string(')', size - 1),
        nameof(ODataLimits.InItems) => $"$filter=Title in ({string.Join(',', Enumerable.Repeat("'x'", size))})",
        nameof(ODataLimits.ExpandDepth) => "$expand=" + string.Concat(Enumerable.Repeat("Children($expand=", size - 1)) + "Children" + new string(')', size - 1),
        // Four navigations on each of three levels, and one more below the deliverables.
        nameof(ODataLimits.ExpandItems) => $"$expand=Owner,Parent,Deliverables{(size > 12 ? "($expand=Producer)" : "")},Children($expand={ThreeOfFour},Children($expand={ThreeOfFour},Children))",
        nameof(ODataLimits.Levels) => $"$expand=Children($levels={size})",
        nameof(ODataLimits.LambdaDepth) => "$filter=" + string.Concat(Enumerable.Range(1, size).Select(level => $"{(level == 1 ? "" : $"x{level - 1}/")}Children/any(x{level}:")) + $"x{size}/IsOverdue" + new string(')', size),
        nameof(ODataLimits.Orderings) => "$orderby=" + string.Join(',', Enumerable.Repeat("Title", size)),
        _ => $"$filter=Title eq '{new string('x', size)}'",
    };
}
