using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>Lists that show their first rows say so, and lead on to the others.</summary>
public sealed class ShortListsTests(DemoServer server)
{
    [Fact]
    public async Task Parts_to_write_beyond_the_first_page_are_said_and_found()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using (var db = server.Open(Viewer.System("tests")))
        {
            var writer = await db.Set<Person>().FirstAsync(person => person.Email == "bi@demo.example", cancel);
            var cycle = await db.Set<ReviewCycle>().FirstAsync(row => row.State == CycleState.Closed, cancel);
            var reviews = await db.Set<Review>().Where(row => row.CycleId == cycle.Id && row.RevieweeId != writer.Id
                && !db.Set<ReviewAssignment>().Any(part => part.ReviewId == row.Id && part.ReviewerId == writer.Id)).OrderBy(row => row.Id).Take(31).ToListAsync(cancel);
            // Two parts about each: no more than rows are looked at here.
            foreach (var review in reviews)
                foreach (var relation in new[] { Relation.Peer, Relation.Upward })
                    db.Add(ReviewAssignment.FromHistory(review, new AssignmentHistory
                    {
                        ReviewerId = writer.Id,
                        Relation = relation,
                        AnonymityMode = cycle.AnonymityMode,
                        State = AssignmentState.Expired,
                        DueOn = cycle.To,
                        TimeZoneId = writer.TimeZoneId,
                    }));
            await db.SaveChangesAsync(cancel);
        }

        using var visitor = await Visitor.SignedIn(server, "bi");
        var first = await visitor.Read("/reviews?state=all");
        Assert.Equal(60, first.QuerySelectorAll("section[aria-labelledby=write] .row").Length);
        Assert.Contains("there are more", first.QuerySelector("section[aria-labelledby=write] .pager")!.TextContent, StringComparison.Ordinal);
        var next = await visitor.Read(first.QuerySelector("section[aria-labelledby=write] .pager a[rel=next]")!.GetAttribute("href")!.Split('#')[0]);
        var rest = next.QuerySelectorAll("section[aria-labelledby=write] .row a").Select(row => row.GetAttribute("href")).ToList();
        Assert.True(rest.Count >= 2, $"{rest.Count} are left");
        Assert.Empty(rest.Intersect(first.QuerySelectorAll("section[aria-labelledby=write] .row a").Select(row => row.GetAttribute("href"))));
    }
}
