using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Web.Tests.Demo;

/// <summary>Whoever is asked to provide something finds it on their first page and answers it where it belongs.</summary>
public sealed class DependencyTests(DemoServer server)
{
    [Fact]
    public async Task A_dependency_is_declined_with_a_reason_only()
    {
        using var asked = await Visitor.SignedIn(server, "manager");
        var (deliverable, dependency) = await AskedAsync("manager@demo.example");
        var page = await asked.Read($"/deliverables/{deliverable}");

        using var silent = await asked.Post("", page, $"dependency-{dependency}", ("action", "Decline"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        var again = await Visitor.Parse(silent);
        Assert.NotNull(again.GetElementById($"dependency-{dependency}-reason-error"));

        using var declined = await asked.Post("", again, $"dependency-{dependency}", ("action", "Decline"), ("reason", "The rig is promised elsewhere."));
        Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);
        Assert.Null((await asked.Read($"/deliverables/{deliverable}")).GetElementById($"dependency-{dependency}"));
    }

    [Fact]
    public async Task What_waits_unseen_is_answered_without_its_name_and_address()
    {
        using var consumer = await Visitor.SignedIn(server, "employee");
        using var made = await consumer.Post("/deliverables/log", await consumer.Read("/deliverables/log"), "log", ("title", "Unseen consumer"), ("seen", "Private"), ("action", "draft"));
        var address = made.Headers.Location!.ToString();
        using var proposed = await consumer.Post("", await consumer.Read($"{address}/arrange"), "depend", ("person", "bi@demo.example"), ("kind", "Blocks"), ("neededBy", "2031-01-31"), ("note", "The **signed** contract."));
        Assert.Equal($"{address}/arrange", proposed.Headers.Location?.ToString());

        using var asked = await Visitor.SignedIn(server, "bi");
        var home = await asked.Read("/");
        var row = home.QuerySelectorAll("section[aria-labelledby=me] .row").Single(line => line.TextContent.Contains("not shared with you", StringComparison.Ordinal));
        var page = await asked.Read(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("signed", page.QuerySelector(".written strong")!.TextContent);
        foreach (var shown in new[] { home, page })
        {
            Assert.DoesNotContain("Unseen consumer", shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain(address, shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        using var agreed = await asked.Post("", page, "answer-form", ("action", "Agree"));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        Assert.Contains("Agreed", (await asked.Read(agreed.Headers.Location!.ToString())).QuerySelector(".head .state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Helpers_outcomes_and_visibility_are_arranged_on_one_page()
    {
        using var producer = await Visitor.SignedIn(server, "employee");
        using var made = await producer.Post("/deliverables/log", await producer.Read("/deliverables/log"), "log", ("title", "Arranged"), ("action", "draft"));
        var page = await producer.Read($"{made.Headers.Location}/arrange");
        using var nobody = await producer.Post("", page, "contributor", ("person", "Nobody Here"), ("role", "Mentor"));
        var refused = await Visitor.Parse(nobody);
        Assert.Contains("Nobody is called", refused.GetElementById("contributor-person-error")!.TextContent, StringComparison.Ordinal);

        using var named = await producer.Post("", refused, "contributor", ("person", "manager@demo.example"), ("role", "Mentor"));
        page = await producer.Read(named.Headers.Location!.ToString());
        Assert.Equal("Mentor", page.QuerySelector("section[aria-labelledby=with] .verb")!.TextContent);
        using var closed = await producer.Post("", page, "visibility", ("seen", "Private"));
        page = await producer.Read(closed.Headers.Location!.ToString());
        using var gone = await producer.Post("", page, page.QuerySelector("form[id^=contribution-]")!.Id!, ("action", "remove"));
        Assert.Empty((await producer.Read(gone.Headers.Location!.ToString())).QuerySelectorAll("form[id^=contribution-]"));
        Assert.Contains("The two of you", (await producer.Read(made.Headers.Location!.ToString())).QuerySelector("aside .facts")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> PersonAsync(string email)
    {
        await using var db = server.Open(Viewer.System("tests"));
        return await db.Set<Person>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Guid Deliverable, Guid Dependency)> AskedAsync(string email)
    {
        await using var db = server.Open(Viewer.System("tests"));
        var cancel = TestContext.Current.CancellationToken;
        var person = await db.Set<Person>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync(cancel);
        var row = await db.Set<Dependency>().Where(line => line.ProviderPersonId == person && line.State == DependencyState.Proposed)
            .Select(line => new { line.ConsumerDeliverableId, line.Id }).FirstAsync(cancel);
        return (row.ConsumerDeliverableId, row.Id);
    }
}
