using System.Net;
using AngleSharp.Html.Dom;

namespace Outcomes.Web.Tests.Demo;

/// <summary>A form made from an older version shows both and loses nothing.</summary>
public sealed class TwoVersionsTests(DemoServer server)
{
    [Fact]
    public async Task Two_edits_of_different_fields_fit_together()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var (address, old) = await Opened(visitor, "Both edit");
        using var first = await visitor.Post("", await visitor.Read($"{address}/edit"), "edit", ("title", "Both edit"), ("summary", "Theirs"), ("due", ""));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await visitor.Post("", old, "edit", ("title", "My title"), ("summary", ""), ("due", ""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        var conflict = await Visitor.Parse(second);
        Assert.Empty(conflict.QuerySelectorAll(".sides"));
        using var saved = await visitor.Post("", conflict, "conflict");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await visitor.Read(address);
        Assert.Equal("My title", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Theirs", page.QuerySelector(".written")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theirs", "Theirs")]
    [InlineData("mine", "Mine, a little better")]
    public async Task Two_edits_of_one_field_are_shown_side_by_side_and_one_is_chosen(string choice, string expected)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var (address, old) = await Opened(visitor, $"Side by side {choice}");
        using var first = await visitor.Post("", await visitor.Read($"{address}/edit"), "edit", ("title", "T"), ("summary", "Theirs"), ("due", ""));

        using var second = await visitor.Post("", old, "edit", ("title", "T"), ("summary", "Mine"), ("due", ""));

        var conflict = await Visitor.Parse(second);
        Assert.Equal(["Theirs", "Mine"], conflict.QuerySelectorAll(".side .written").Select(side => side.TextContent.Trim()));
        using var saved = await visitor.Post("", conflict, "conflict", ("choose.summary", choice), ("summary", "Mine, a little better"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(expected, (await visitor.Read(address)).QuerySelector(".written")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_from_an_old_page_is_not_taken_and_its_words_stay()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var old = await RefusalTests.Draft(visitor, "Cancelled too late");
        var address = old.QuerySelector("form#cancel")!.GetAttribute("action")!.Replace("/cancel", "", StringComparison.Ordinal);
        using var edit = await visitor.Post("", await visitor.Read($"{address}/edit"), "edit", ("title", "Changed meanwhile"), ("summary", ""), ("due", ""));

        using var answer = await visitor.Post("", old, "cancel", ("reason", "Nobody needs it any more."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        Assert.Contains("Nothing is lost", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Changed meanwhile", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Nobody needs it any more.", ((IHtmlTextAreaElement)page.GetElementById("cancel-reason")!).Value);
        using var again = await visitor.Post("", page, "cancel", ("reason", "Nobody needs it any more."));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private static async Task<(string Address, IHtmlDocument EditPage)> Opened(Visitor visitor, string title)
    {
        var page = await RefusalTests.Draft(visitor, title);
        var edit = page.QuerySelector("a[href$='/edit']")!.GetAttribute("href")!;
        return (edit.Replace("/edit", "", StringComparison.Ordinal), await visitor.Read(edit));
    }
}
