using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>Writes four review cycles: one closed, one in each later stage. Some tens of people each, with everybody whose case breaks naive code.</summary>
internal sealed class DemoReviews(DemoOptions options, OutcomesDb db, DemoAccepted accepted, DemoBatch batch)
{
    private const int PeopleAtOnce = 200;
    private readonly List<(string Name, Guid CycleId)> written = [];
    private readonly Random random = new(options.Seed + 31);

    public async Task WriteAsync(DemoOrganisation organisation, CancellationToken cancel)
    {
        var form = DemoReviewForm.Make(options.AsOf.AddDays(-340).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), options.Volume.Ratings);
        batch.Add(form.Scale);
        await batch.SaveAsync(cancel);
        batch.Add(form.Template);
        await batch.SaveAsync(cancel);
        foreach (var story in DemoCycle.All) await WriteAsync(story, form, organisation, cancel);
    }

    /// <summary>Counts groups and makes scores, once everything is written and can be found.</summary>
    public async Task ScoreAsync(CancellationToken cancel)
    {
        foreach (var (name, cycleId) in written)
            await ReviewTotals.RebuildAsync(db, cycleId, (done, of) => batch.Tell($"scores of the {name}", done, of), cancel);
    }

    private async Task WriteAsync(DemoCycle story, DemoReviewForm form, DemoOrganisation organisation, CancellationToken cancel)
    {
        var cycle = story.Make(options, form);
        batch.Add(cycle);
        await batch.SaveAsync(cancel);
        var people = Participants(organisation, story.IsOver && options.Volume.ReviewsEverybody ? organisation.People.Count : story.People);
        var reviews = new List<(DemoSeat Seat, Review Review)>();
        foreach (var some in people.Index().Chunk(PeopleAtOnce))
        {
            var shown = await AcceptedAsync([.. some.SelectMany(one => accepted.Of(one.Item, cycle.From, cycle.To))], cancel);
            foreach (var (place, seat) in some)
            {
                var review = new DemoReview(options, story, cycle, form, random).Make(seat, place);
                if (story.State == CycleState.Calibrating) reviews.Add((seat, review));
                batch.Add(review);
                foreach (var part in new DemoParts(options, story, cycle, form, random).Of(seat, review, organisation, [.. shown[seat.Id]])) batch.Add(part);
            }
            await batch.SaveAsync(cancel);
            batch.Tell(story.Name, some[^1].Index + 1, people.Count);
        }
        if (story.State == CycleState.Calibrating) await CalibrateAsync(cycle, reviews, organisation, cancel);
        if (story.IsWritten) written.Add((story.Name, cycle.Id));
    }

    // The accounts and the odd cases first, then whoever is next; not the administrator, who is there to show how little an administrator reads.
    private static List<DemoSeat> Participants(DemoOrganisation organisation, int count)
    {
        var seats = organisation.People.Where(seat => seat.Manager is not null && seat.Email != "admin@demo.example").ToList();
        bool IsAccount(DemoSeat seat) => seat.Email is "employee@demo.example" or "manager@demo.example" or "hr@demo.example";
        bool IsOdd(DemoSeat seat) =>
            seat.LeftOn is not null || seat.FormerManager is not null || seat.Locale is "ar-EG" or "ja-JP"
            || organisation.ReportsOf[seat].Count(one => one.LeftOn is null) == 2;
        return [.. seats.OrderByDescending(IsAccount).ThenByDescending(IsOdd).ThenBy(seat => seat.Number).Take(count)];
    }

    private async Task<ILookup<Guid, Deliverable>> AcceptedAsync(Guid[] ids, CancellationToken cancel) =>
        (await db.Set<Deliverable>().AsNoTracking().Include(d => d.Criteria).Include(d => d.Evidence).AsSplitQuery()
            .Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancel)).ToLookup(d => d.ProducerId);

    private async Task CalibrateAsync(ReviewCycle cycle, List<(DemoSeat Seat, Review Review)> reviews, DemoOrganisation organisation, CancellationToken cancel)
    {
        var chief = organisation.People[0];
        var changed = reviews.Where(one => one.Review.State == ReviewState.ReadyForCalibration && one.Seat != chief).Take(2).ToList();
        batch.Add(CalibrationSession.FromHistory(new SessionHistory("All teams", cycle.Id, organisation.Units[0].Id, chief.Id, CalibrationState.Open,
            cycle.CreatedAt)
        {
            InviteeIds = [.. reviews.Select(one => one.Seat.Manager!.Id).Distinct().Where(id => id != chief.Id).Take(6)],
            Changes = [.. changed.Select(one => new RatingChangeHistory(one.Review, one.Review.ManagerRating, one.Review.CalibratedRating ?? 3,
                "Compared with the same outcome in two other teams.", chief.Id))],
        }));
        await batch.SaveAsync(cancel);
    }
}
