using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
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
                        State = AssignmentState.Requested,   // they wait on the first page, too
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
        Assert.Contains("The first 60 of each kind", (await visitor.Read("/")).QuerySelector("section[aria-labelledby=me]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_brought_for_reviewers_is_offered_page_by_page_and_cycles_beyond_the_newest_are_found()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (from, to) = (new DateOnly(1999, 1, 1), new DateOnly(1999, 12, 31));
        Guid review, oldest;
        await using (var db = server.Open(Viewer.System("tests")))
        {
            var reviewee = await db.Set<Person>().FirstAsync(person => person.Email == "bi@demo.example", cancel);
            var template = await db.Set<ReviewTemplate>().OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(cancel);
            var cycles = Enumerable.Range(0, 61).Select(age => ReviewCycle.FromHistory(new CycleHistory
            {
                Name = $"Long ago {age}",
                From = from.AddYears(-age),
                To = to.AddYears(-age),
                TemplateVersionId = template,
                State = age == 0 ? CycleState.Collecting : CycleState.Cancelled,
                CreatedAt = new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            })).ToList();
            db.AddRange(cycles);
            await db.SaveChangesAsync(cancel);
            oldest = cycles[^1].Id;
            var made = Review.FromHistory(new ReviewHistory { CycleId = cycles[0].Id, RevieweeId = reviewee.Id, OrgUnitId = reviewee.OrgUnitId, State = ReviewState.Collecting, CreatedAt = cycles[0].CreatedAt });
            db.Add(made);
            review = made.Id;
            db.AddRange(Enumerable.Range(0, 42).Select(day => Deliverable.FromHistory(new DeliverableHistory
            {
                Title = $"Made long ago {day}",
                ProducerId = reviewee.Id,
                ProducerUnitId = reviewee.OrgUnitId,
                ProducerZoneId = reviewee.TimeZoneId,
                State = DeliverableState.Accepted,
                Visibility = Visibility.Private,
                OutcomeOwnerId = made.ManagerIdSnapshot ?? db.Set<Person>().First(person => person.Email == "hr@demo.example").Id,
                DueOn = from.AddDays(day),
                DeliveredOn = from.AddDays(day),
                AcceptedOn = from.AddDays(day),
                CreatedAt = made.CreatedAt,
            })));
            await db.SaveChangesAsync(cancel);
        }

        using var visitor = await Visitor.SignedIn(server, "bi");
        var first = await visitor.Read($"/reviews/{review}");
        Assert.Equal(41, first.QuerySelectorAll("#attach-material option").Length);
        Assert.Contains("1 to 40; there are more of each kind to choose from", first.QuerySelector("section[aria-labelledby=materials] .pager")!.TextContent, StringComparison.Ordinal);
        var next = await visitor.Read(first.QuerySelector("section[aria-labelledby=materials] .pager a[rel=next]")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(["Made long ago 1", "Made long ago 0"], next.QuerySelectorAll("#attach-material option").Skip(1).Select(option => option.TextContent));
        var offered = await visitor.Read("/packets");
        Assert.Equal(61, offered.QuerySelectorAll("select[name=cycle] option").Length);
        Assert.Contains("The 60 newest cycles are offered", offered.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("Long ago 60", (await visitor.Read($"/packets?cycle={oldest}")).QuerySelector("select[name=cycle] option[selected]")!.TextContent);
    }
}
