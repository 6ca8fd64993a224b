using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>Tables of ratings, and numbers about reviews, are reads as well.</summary>
public sealed class ReadTraceTests(DemoServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_rating_stands_in_a_session_finds_who_read_it()
    {
        Guid id, reviewee;
        await using (var db = server.Open(Viewer.System("tests")))
        {
            var session = await db.Set<CalibrationSession>().OrderBy(row => row.Id).FirstAsync(Cancel);
            var hr = await db.Set<Person>().SingleAsync(person => person.Email == "hr@demo.example", Cancel);
            id = session.Id;
            reviewee = await db.Set<Review>().Where(row => row.CycleId == session.CycleId && row.RevieweeId != hr.Id && row.State != ReviewState.Cancelled
                    && db.Set<OrgUnitClosure>().Any(line => line.AncestorId == session.ScopeOrgUnitId && line.DescendantId == row.OrgUnitSnapshot))
                .Join(db.Set<Person>(), row => row.RevieweeId, person => person.Id, (row, person) => person).OrderBy(person => person.DisplayName).Select(person => person.Id).FirstAsync(Cancel);
        }

        var before = await ReadsSeenByAsync(reviewee);
        using var facilitator = await Visitor.SignedIn(server, "hr");
        await facilitator.Read($"/calibration/{id}");
        Assert.Equal(before + 1, await ReadsSeenByAsync(reviewee));
    }

    [Fact]
    public async Task Numbers_of_a_cycle_and_a_search_that_finds_nobody_are_written_down()
    {
        Guid cycle, hr;
        await using (var db = server.Open(Viewer.System("tests")))
        {
            cycle = await db.Set<ReviewCycle>().Where(row => row.State == CycleState.Sharing).Select(row => row.Id).FirstAsync(Cancel);
            hr = await db.Set<Person>().Where(person => person.Email == "hr@demo.example").Select(person => person.Id).SingleAsync(Cancel);
        }

        using var visitor = await Visitor.SignedIn(server, "hr");
        foreach (var path in new[] { $"/cycles/{cycle}", $"/cycles/{cycle}/reviews?q=zzzz", "/reviews?q=zzzz&state=all&who=all" })
        {
            var before = await ListsAsync(hr);
            await visitor.Read(path);
            Assert.True(await ListsAsync(hr) > before, path);
        }
    }

    private async Task<int> ReadsSeenByAsync(Guid person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var db = server.Open(await scope.ServiceProvider.GetRequiredService<ViewerLookup>().FindAsync(person, scopes: null, Cancel));
        return await db.Set<AuditEvent>().CountAsync(happened => happened.Action == "reviews.read.v1", Cancel);
    }

    private async Task<int> ListsAsync(Guid person)
    {
        await using var db = server.Open(Viewer.System("tests"));
        return await db.Set<AuditEvent>().CountAsync(happened => happened.SubjectRef == $"review-reader:{person}", Cancel);
    }
}
