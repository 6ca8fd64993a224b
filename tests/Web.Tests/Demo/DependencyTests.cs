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
    public async Task What_waits_unseen_is_on_the_first_page_without_its_name_and_address()
    {
        using var consumer = await Visitor.SignedIn(server, "employee");
        using var made = await consumer.Post("/deliverables/log", await consumer.Read("/deliverables/log"), "log", ("title", "Unseen consumer"), ("seen", "Private"), ("action", "draft"));
        var address = made.Headers.Location!.ToString();
        using var proposed = await consumer.Create("/odata/Dependencies", new { ConsumerDeliverableId = address.Split('/')[^1], ProviderPersonId = await PersonAsync("bi@demo.example"), NeededBy = "2031-01-31" });
        Assert.True(proposed.StatusCode == HttpStatusCode.Created, await proposed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var asked = await Visitor.SignedIn(server, "bi");
        var home = await asked.Read("/");
        var row = home.QuerySelectorAll("section[aria-labelledby=me] .row").Single(line => line.TextContent.Contains("not shared with you", StringComparison.Ordinal));
        Assert.Null(row.QuerySelector("a"));
        Assert.DoesNotContain("Unseen consumer", home.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(address, home.DocumentElement.OuterHtml, StringComparison.Ordinal);
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
