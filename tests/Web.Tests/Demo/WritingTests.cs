using System.Net;
using AngleSharp.Html.Dom;

namespace Outcomes.Web.Tests.Demo;

/// <summary>An outcome is written, measured, started, corrected and closed with forms alone.</summary>
public sealed class WritingTests(DemoServer server)
{
    [Fact]
    public async Task An_outcome_goes_from_a_first_sentence_to_its_close()
    {
        using var owner = await Visitor.SignedIn(server, "employee");
        var address = await WriteAsync(owner, "Ports get alerts in their own language", "Team");
        var draft = await owner.Read(address);
        Assert.Contains("Draft", draft.QuerySelector(".head .state")!.TextContent, StringComparison.Ordinal);

        using var measured = await owner.Post("", await owner.Read($"{address}/key-results/new"), "key-result",
            ("title", "Ports with alerts"), ("kind", "Increase"), ("baseline", "4"), ("target", "12"), ("unit", "ports"), ("weight", "1"));
        Assert.Equal($"{address}#krs", measured.Headers.Location?.ToString());
        using var started = await owner.Post("", await owner.Read(address), "activate");
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        await CheckInAsync(owner, address, "8", "Halfway there.");

        var page = await owner.Read(address);
        Assert.Contains("50 %", page.QuerySelector("section[aria-labelledby=krs] .progress")!.TextContent, StringComparison.Ordinal);
        var correct = page.QuerySelector("section[aria-labelledby=check-ins] a[href$='/correct']")!.GetAttribute("href")!;
        using var corrected = await owner.Post("", await owner.Read(correct), "correct", ("value", "7"), ("narrative", "Seven, not eight."));
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        page = await owner.Read(address);
        Assert.Single(page.QuerySelectorAll(".timeline .superseded"));
        Assert.Single(page.QuerySelectorAll("a[href$='/correct']"));

        var rebaseline = page.QuerySelector("a[href$='/edit'][href*='/key-results/']")!.GetAttribute("href")!.Replace("/edit", "/rebaseline", StringComparison.Ordinal);
        using var without = await owner.Post("", await owner.Read(rebaseline), "key-result", ("kind", "Increase"), ("baseline", "4"), ("target", "20"));
        Assert.NotNull((await Visitor.Parse(without)).GetElementById("key-result-reason-error"));
        using var moved = await owner.Post("", await owner.Read(rebaseline), "key-result", ("kind", "Increase"), ("baseline", "4"), ("target", "10"), ("unit", "ports"), ("reason", "Two harbours merged."));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        using var closed = await owner.Post("", await owner.Read(address), "close", ("verdict", "PartlyAchieved"), ("note", "Seven of ten."));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("Partly achieved", (await owner.Read(address)).QuerySelector(".head .state.strong")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_outcome_keeps_every_word()
    {
        using var owner = await Visitor.SignedIn(server, "employee");
        var page = await owner.Read("/objectives/new");
        using var answer = await owner.Post("", page, "objective", ("title", ""), ("statement", "My sentence."), ("period", Period(page)), ("due", "2026-02-31"), ("weight", "heavy"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await Visitor.Parse(answer);
        Assert.Equal("My sentence.", ((IHtmlTextAreaElement)again.GetElementById("objective-statement")!).Value);
        Assert.Equal("2026-02-31", again.GetElementById("objective-due")!.GetAttribute("value"));
        Assert.NotNull(again.QuerySelector(".error"));
    }

    [Fact]
    public async Task Two_edits_of_one_outcome_show_both_versions_in_words()
    {
        using var owner = await Visitor.SignedIn(server, "employee");
        var address = await WriteAsync(owner, "Edited twice", "Organisation");
        var old = await owner.Read($"{address}/edit");
        (string, string)[] Fields(string title, string kind) =>
            [("title", title), ("kind", kind), ("weight", "1"), ("statement", "S"), ("unit", Value(old, "unit")), ("period", Period(old, "edit")), ("due", Value(old, "due")), ("precision", "Day")];
        using var first = await owner.Post("", await owner.Read($"{address}/edit"), "edit", Fields("Their title", "Development"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await owner.Post("", old, "edit", Fields("My title", "Business"));

        var conflict = await Visitor.Parse(second);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("The outcome in a few words", conflict.QuerySelector("#conflict fieldset legend")!.TextContent);
        using var saved = await owner.Post("", conflict, "conflict", ("choose.title", "mine"), ("title", "My title"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await owner.Read($"{address}/edit");
        Assert.Equal("My title", Value(page, "title"));
        Assert.Equal("Development", page.QuerySelector("input[name=kind][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_persons_outcome_is_not_edited()
    {
        using var owner = await Visitor.SignedIn(server, "employee");
        var address = await WriteAsync(owner, "Mine alone", "Organisation");
        using var stranger = await Visitor.SignedIn(server, "bi");
        foreach (var page in new[] { "edit", "key-results/new", "rebaseline" })
        {
            using var answer = await stranger.Get($"{address}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty((await stranger.Read(address)).QuerySelectorAll("a[href$='/edit']"));
    }

    [Fact]
    public async Task The_tree_holds_a_part_below_what_it_is_a_part_of()
    {
        using var owner = await Visitor.SignedIn(server, "employee");
        var above = await WriteAsync(owner, "The whole", "Organisation");
        var below = await WriteAsync(owner, "A part of it", "Organisation");
        using var placed = await owner.Post("", await owner.Read($"{below}/place"), "align", ("parent", above.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.Redirect, placed.StatusCode);

        var tree = await owner.Read("/objectives?view=tree&who=mine&q=whole");
        Assert.NotNull(tree.QuerySelector($".tree li a[href='{above}']"));
        Assert.NotNull((await owner.Read("/objectives?view=tree&who=mine")).QuerySelector($".tree ul ul a[href='{below}']"));
    }

    private static async Task<string> WriteAsync(Visitor owner, string title, string seen)
    {
        var page = await owner.Read("/objectives/new");
        using var made = await owner.Post("", page, "objective", ("title", title), ("statement", "It will be so."), ("period", Period(page)), ("seen", seen), ("weight", "1"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString();
    }

    private static async Task CheckInAsync(Visitor owner, string address, string value, string words)
    {
        var page = await owner.Read(address);
        var key = page.QuerySelectorAll("#check-in-keyResult option")[1].GetAttribute("value")!;
        using var answer = await owner.Post("", page, "check-in", ("keyResult", key), ("value", value), ("narrative", words));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Period(IHtmlDocument page, string form = "objective") => page.QuerySelector($"#{form}-period option[selected], #{form}-period option")!.GetAttribute("value")!;

    private static string Value(IHtmlDocument page, string field) => page.GetElementById($"edit-{field}")!.GetAttribute("value")!;
}
