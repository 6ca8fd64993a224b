using FsCheck;
using FsCheck.Fluent;
using Outcomes.OData.Parsing;
using Outcomes.OData.Syntax;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Parsing;

/// <summary>Whatever a client sends ends in a tree or in a refusal that can be acted on.</summary>
public class FuzzTests
{
    private static readonly string[] Accepted = [.. TableFile.Urls("accepted.txt")];
    private static readonly string[] Refused = [.. TableFile.Urls("refused.txt")];

    private static readonly string[] Pieces =
    [
        "(", ")", "'", "''", "\"", ",", ";", "/", "$", "@", "@a", "%", "%27", "%00", "%C3", "%u00e9", "+", " ", "-", ":", ".", "=", "&", "*", "[", "]", "{", "}", "\\", "\0", "\uD800", "é", "😀", "#1",
        "$it/", "$root", "$count", "$ref", "$value", "any(", "all(x:", "x:", "not ", "and", " or ", " in ", " eq ", "null", "true", "INF", "NaN", "-INF", "0", "-1", "1e999", "99999999999999999999999999999999",
        "2026-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "24:00", "0198c7a4-1111-7000-8000-000000000000", "duration'P1D'", "Outcomes.", "Title", "Owner", "Children", "State",
        "substring(", "date(", "now()", "year(", "round(", "$expand=", "$levels=", "max", "$filter=", "$select=", "$orderby=", "$top=", "@a=@a", "@a=", "&@b='x'", "\t", "\n",
    ];

    private static readonly Gen<Edit> Edits =
        from at in Gen.Choose(0, 10_000)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 3)
        select new Edit(at, piece, kind);

    private static readonly Gen<string> Mutated =
        from url in Gen.Frequency((4, Gen.Elements(Accepted)), (1, Gen.Elements(Refused)))
        from count in Gen.Choose(1, 3)
        from edits in Edits.ListOf(count)
        select edits.Aggregate(url, (text, edit) => edit.Apply(text));

    [Fact]
    public void Thirty_thousand_mutated_URLs_end_in_a_tree_or_a_refusal()
    {
        var trees = Check(Mutated, 30_000);

        // Else the mutations would say nothing about what stands deep in a URL.
        Assert.InRange(trees, 1_000, 20_000);
    }

    [Fact]
    public void Pieces_in_any_order_end_in_a_tree_or_a_refusal() =>
        Check(Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => "Objectives?$filter=" + string.Concat(pieces)), 10_000);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("-", "")]
    [InlineData("not (", ")")]
    [InlineData("tolower(", ")")]
    [InlineData("Title eq 'x' and (", ")")]
    [InlineData("1 add (", ")")]
    [InlineData("Children/any(x:", ")")]
    [InlineData("Parent/", "")]
    [InlineData("Children/$count($filter=", ")")]
    [InlineData("@a", "")]
    public void Ten_thousand_of_the_same_inside_one_another_do_not_break_the_stack(string open, string close)
    {
        var limits = new ODataLimits { UrlLength = int.MaxValue };
        var query = "$filter=" + string.Concat(Enumerable.Repeat(open, 10_000)) + "Title eq 'x'" + string.Concat(Enumerable.Repeat(close, 10_000)) + "&@a=@a";

        Assert.True(EndsWell(() => QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, query, limits), query));
    }

    [Fact]
    public void Ten_thousand_expands_inside_one_another_do_not_break_the_stack()
    {
        var query = "$expand=" + string.Concat(Enumerable.Repeat("Parent($expand=", 10_000));

        Assert.True(EndsWell(() => QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, query, new ODataLimits { UrlLength = int.MaxValue }), query));
    }

    // How many ended in a tree. The seed is fixed, so that a failure stays.
    private static int Check(Gen<string> urls, int count)
    {
        var trees = 0;
        var property = Prop.ForAll(urls.ToArbitrary(), url => EndsWell(() => { Parse(url); trees++; }, url));
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260331, 7));
        return trees;
    }

    private static void Parse(string url)
    {
        var cut = (url + "?").IndexOf('?', StringComparison.Ordinal);
        var resource = PathParser.Parse(SampleModel.Model, url[..cut]);
        if (resource is EntityResource entity)
            TreeText.Of(QueryParser.Parse(SampleModel.Model, entity, url[cut..]));
        else
            QueryParser.Parse(SampleModel.Model, SampleModel.Objectives, url[cut..]);
    }

    // True for a tree; for a refusal when it has a status of its own, a code and advice. Any other exception falls through and fails the test.
    private static bool EndsWell(Action attempt, string url)
    {
        try
        {
            attempt();
            return true;
        }
        catch (ODataProblem problem)
        {
            return problem.Status is 400 or 404 or 414 or 501 && problem.Code.Length > 3 && (problem.Message.EndsWith('.') || problem.Message.EndsWith('?')) && problem.Target?.Length > 0
                ? true
                : throw new InvalidOperationException($"{url} is refused without advice: {problem.Status} {problem.Code} {problem.Target}", problem);
        }
    }

    private sealed record Edit(int At, string Piece, int Kind)
    {
        public string Apply(string url)
        {
            var at = At % (url.Length + 1);
            var length = Math.Min(Piece.Length, url.Length - at);
            return Kind switch
            {
                0 => url.Insert(at, Piece),
                1 => url.Remove(at, length).Insert(at, Piece),
                2 => url.Remove(at, length),
                // A piece of the URL itself, once more.
                _ => url.Insert(at, url[..(At % 37 % (url.Length + 1))]),
            };
        }
    }
}
