using Outcomes.OData.Parsing;
using Outcomes.OData.Syntax;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Parsing;

/// <summary>Every kind of query that is read, with its tree, and every kind that is refused, with what the client is told.</summary>
public class QueryTableTests
{
    public static TheoryData<string, string> Accepted() => TableFile.Read("accepted.txt");

    public static TheoryData<string, string> Refused() => TableFile.Read("refused.txt");

    [Theory, MemberData(nameof(Accepted))]
    public void A_query_becomes_this_tree(string url, string tree) => Assert.Equal(tree, TreeOf(url));

    [Theory, MemberData(nameof(Refused))]
    public void A_query_is_refused_with_this_advice(string url, string refusal)
    {
        var problem = Assert.Throws<ODataProblem>(() => TreeOf(url));
        Assert.Equal(refusal, $"{problem.Status} {problem.Code} {problem.Target} — {problem.Message}");
    }

    internal static string TreeOf(string url)
    {
        var cut = (url + "?").IndexOf('?', StringComparison.Ordinal);
        var resource = (EntityResource)PathParser.Parse(SampleModel.Model, url[..cut]);
        var tree = TreeText.Of(QueryParser.Parse(SampleModel.Model, resource, url[cut..]));
        return tree.Length > 0 ? tree : "nothing";
    }
}
