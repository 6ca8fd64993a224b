using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Cycles;

/// <summary>Plans, templates and scales: nothing that was typed is lost, and nothing is offered that would be refused.</summary>
[Collection(SmallCompany.Collection)]
public sealed class PlanningTests(SmallCompany company)
{
    [Fact]
    public async Task Two_of_HR_change_one_plan_and_both_versions_stand_beside_each_other()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var template = await company.Find(db => db.Set<ReviewTemplate>().Select(row => row.Id).FirstAsync());
        using var made = await hr.Post("/cycles/new", await hr.Read("/cycles/new"), "plan", Plan(template, "Spring talk", "5"));
        var address = made.Headers.Location!.ToString();
        var (first, second) = (await hr.Read($"{address}/edit"), await hr.Read($"{address}/edit"));
        using var saved = await hr.Post(address, first, "plan", Plan(template, "Spring talk, whole house", "5"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var stale = await hr.Post(address, second, "plan", Plan(template, "Spring talk of research", "4"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var both = await Visitor.Parse(stale);
        Assert.Contains("Spring talk, whole house", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Spring talk of research", both.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", both.QuerySelector("[name=group]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_refused_plan_comes_back_with_every_word()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var template = await company.Find(db => db.Set<ReviewTemplate>().Select(row => row.Id).FirstAsync());

        using var refused = await hr.Post("/cycles/new", await hr.Read("/cycles/new"), "plan", [.. Plan(template, "Autumn talk", "2"), ("units", "Nowhere at all")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Visitor.Parse(refused);
        Assert.Contains("No unit is called “Nowhere at all”", page.QuerySelector("#plan-units-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nowhere at all", page.QuerySelector("#plan-units")!.TextContent);
        Assert.Equal("Autumn talk", page.QuerySelector("#plan-name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_cycle_uses_is_changed_in_its_next_edition()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var frozen = await company.Find(db => db.Set<ReviewTemplate>().Where(row => row.State == Outcomes.Reviews.FormState.Frozen).OrderBy(row => row.Id).FirstAsync());
        var page = await hr.Read($"/cycles/templates/{frozen.Id}");
        Assert.Null(page.QuerySelector("a[href$='/sections/1']"));

        using var cloned = await hr.Post("", page, "clone");
        var next = cloned.Headers.Location!.ToString();
        var section = $"{next}/sections/1";
        var form = await hr.Read(section);
        using var saved = await hr.Post(section, form, "section", ("relation", "Self"), ("title", "In my own words"), ("weight", "1"), ("text-0", "What became of it?"), ("kind-0", "Text"), ("place-0", "2"), ("text-1", "What did you mean to do?"), ("kind-1", "Text"), ("place-1", "1"));

        Assert.Equal(next, saved.Headers.Location!.ToString());
        var asked = (await hr.Read(next)).QuerySelectorAll("section[aria-labelledby=section-1] tbody th").Select(head => head.TextContent.Trim());
        Assert.Equal(["What did you mean to do?", "What became of it?"], asked);
    }

    [Theory]
    [InlineData("grace-Manager", "99999999999")]
    [InlineData("grace-Manager", "1.9")]
    [InlineData("group", "3,5")]
    public async Task A_number_that_is_not_whole_is_refused_beside_its_field(string field, string typed)
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var template = await company.Find(db => db.Set<ReviewTemplate>().Select(row => row.Id).FirstAsync());

        using var refused = await hr.Post("/cycles/new", await hr.Read("/cycles/new"), "plan", [.. Plan(template, "Winter talk", "3").Where(pair => pair.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Visitor.Parse(refused);
        Assert.NotEmpty(page.QuerySelector($"#plan-{field}-error")!.TextContent);
        Assert.Equal(typed, page.QuerySelector($"[name={field}]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_section_is_never_saved_over_another_that_has_taken_its_place()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var template = await company.Find(db => db.Set<ReviewTemplate>().OrderByDescending(row => row.Sections.Count).ThenBy(row => row.Id).Select(row => row.Id).FirstAsync());
        using var cloned = await hr.Post("", await hr.Read($"/cycles/templates/{template}"), "clone");
        var address = cloned.Headers.Location!.ToString();
        var (first, second) = (await hr.Read($"{address}/sections/1"), await hr.Read($"{address}/sections/2"));
        var titles = await Titles(hr, address);
        using var removed = await hr.Post("", await hr.Read($"{address}/sections/1"), "remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);

        using var gone = await hr.Post("", first, "section", Section("Over the other"));
        using var moved = await hr.Post("", second, "section", Section("Second, better"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, gone.StatusCode);
        Assert.Contains("Over the other", (await Visitor.Parse(gone)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(titles.Skip(1), await Titles(hr, address));
        Assert.Equal(HttpStatusCode.PreconditionFailed, moved.StatusCode);
        var both = await Visitor.Parse(moved);
        Assert.Equal($"{address}/sections/1", both.GetElementById("conflict")!.GetAttribute("action"));
        using var saved = await hr.Post("", both, "conflict");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(titles.Skip(2).Prepend("Second, better"), await Titles(hr, address));
    }

    [Fact]
    public async Task What_was_written_for_a_template_that_froze_meanwhile_is_shown()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var template = await company.Find(db => db.Set<ReviewTemplate>().OrderBy(row => row.Id).FirstAsync());
        using var cloned = await hr.Post("", await hr.Read($"/cycles/templates/{template.Id}"), "clone");
        var address = cloned.Headers.Location!.ToString();
        var old = await hr.Read($"{address}/edit");
        using var retired = await hr.Post("", await hr.Read(address), "retire");
        Assert.Equal(HttpStatusCode.Redirect, retired.StatusCode);
        (string, string)[] written = [("name", template.Name), ("introduction", "An hour of careful words."), ("scale", $"{template.ScaleId}"), ("version", $"{await VersionOf(address)}")];

        using var late = await hr.Post("", old, "edit", written);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await Visitor.Parse(late);
        Assert.Contains("An hour of careful words.", page.QuerySelector("section[aria-labelledby=typed]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(late.Headers.Where(header => header.Key == "Set-Cookie").SelectMany(header => header.Value), cookie => cookie.StartsWith("oc-sent", StringComparison.Ordinal)); // the copy on the device stays
    }

    [Theory]
    [InlineData("?shared=2&stale=1", "One changed meanwhile and stays too: look at it again.")]
    [InlineData("?shared=0&stale=3", "3 changed meanwhile and stay too: look at them again.")]
    [InlineData("?shared=2&stale=-1", null)]
    [InlineData("?shared=2&stale=many", null)]
    public async Task Sharing_says_how_many_it_left(string said, string? expected)
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var cycle = await company.Find(db => db.Set<Review>().Where(row => row.SharedOn != null).OrderBy(row => row.Id).Select(row => row.CycleId).FirstAsync());

        var shown = (await hr.Read($"/cycles/{cycle}/reviews{said}")).QuerySelector("main")!.TextContent;

        if (expected is null) Assert.DoesNotContain("changed meanwhile", shown, StringComparison.Ordinal);
        else Assert.Contains(expected, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_name_are_found_in_any_order_as_the_API_finds_them()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var me = await company.Person("hr");
        var review = await company.Find(db => db.Set<Review>().Where(row => row.SharedOn != null && row.RevieweeId != me.Id && row.RevieweeId != me.ManagerId).OrderBy(row => row.Id).FirstAsync());
        var name = await company.Find(db => db.Set<Outcomes.Directory.Person>().Where(row => row.Id == review.RevieweeId).Select(row => row.DisplayName).SingleAsync());
        var turned = string.Join("%20", name.Split(' ').Reverse().Select(Uri.EscapeDataString));

        var rows = (await hr.Read($"/cycles/{review.CycleId}/reviews?q={turned}")).QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"));

        Assert.Contains($"/reviews/{review.Id}", rows);
    }

    [Fact]
    public async Task Whoever_takes_part_is_searched_for_with_any_character()
    {
        using var hr = await Visitor.SignedIn(company.Server, "hr");
        var cycle = await company.Find(db => db.Set<ReviewCycle>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync());

        using var answer = await hr.Get($"/cycles/{cycle}/participants?q=%EF%BF%BE");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<int> VersionOf(string template)
    {
        var id = Guid.Parse(template.Split('/')[^1]);
        return company.Find(db => db.Set<ReviewTemplate>().Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
    }

    private static (string, string)[] Section(string title) => [("relation", "Manager"), ("title", title), ("weight", "1"), ("text-0", "What became of it?"), ("kind-0", "Text"), ("place-0", "1")];

    private static async Task<string[]> Titles(Visitor hr, string address) =>
        [.. (await hr.Read(address)).QuerySelectorAll("section[aria-labelledby^=section-] h2").Select(title => title.TextContent.Trim())];

    private static (string, string)[] Plan(Guid template, string name, string group) =>
    [
        ("name", name), ("from", "2030-01-01"), ("to", "2030-06-30"), ("template", $"{template}"), ("anonymity", "Aggregated"), ("group", group), ("peers", "8"), ("perPerson", "12"),
        ("opens-Manager", "2030-07-01"), ("due-Manager", "2030-07-20"),
    ];
}
