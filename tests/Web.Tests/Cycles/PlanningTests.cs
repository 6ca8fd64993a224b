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

    private static (string, string)[] Plan(Guid template, string name, string group) =>
    [
        ("name", name), ("from", "2030-01-01"), ("to", "2030-06-30"), ("template", $"{template}"), ("anonymity", "Aggregated"), ("group", group), ("peers", "8"), ("perPerson", "12"),
        ("opens-Manager", "2030-07-01"), ("due-Manager", "2030-07-20"),
    ];
}
