using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Benchmarks.Scale;

/// <summary>How large a company is, and addresses of single things that many may see, by what they stand for: <c>{objective}</c>.</summary>
/// <param name="Director">Address of whoever has the share of the company below that a director of 8,000 has of 50,000.</param>
/// <param name="Below">How many stand below the director.</param>
internal sealed record ScaleValues(int People, string Director, int Below, IReadOnlyDictionary<string, Guid> Ids)
{
    private const double Share = 8_000d / 50_000;

    public string Fill(string path) => Ids.Aggregate(path, (text, id) => text.Replace($"{{{id.Key}}}", $"{id.Value}", StringComparison.Ordinal));

    public static async Task<ScaleValues> ReadAsync(OutcomesDb db)
    {
        var people = await db.Set<Person>().CountAsync();
        var director = await db.Set<ManagerClosure>().GroupBy(row => row.AncestorId).Select(below => new { Id = below.Key, Count = below.Count() })
            .OrderBy(below => Math.Abs(below.Count - (people * Share))).ThenBy(below => below.Id).FirstAsync();
        var address = await db.Set<Person>().Where(row => row.Id == director.Id).Select(row => row.Email).SingleAsync();
        var manager = await db.Set<Person>().Where(row => row.Email == "manager@demo.example").Select(row => new { row.Id, row.OrgUnitId }).SingleAsync();
        var cycle = await db.Set<ReviewCycle>().Where(row => row.State == CycleState.Collecting).Select(row => row.Id).SingleAsync();
        return new ScaleValues(people, address, director.Count, new Dictionary<string, Guid>
        {
            ["person"] = manager.Id,
            ["unit"] = manager.OrgUnitId,
            ["objective"] = await db.Set<Objective>().Where(row => row.OwnerId == manager.Id && row.State == ObjectiveState.Active && row.Visibility == Visibility.Organisation)
                .OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["deliverable"] = await db.Set<Deliverable>().Where(row => row.ProducerId == manager.Id && row.State == DeliverableState.Committed && row.Visibility == Visibility.Organisation)
                .OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["dependency"] = await db.Set<Dependency>().Where(row => row.ConsumerDeliverable!.Visibility == Visibility.Organisation)
                .OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["cycle"] = cycle,
            ["review"] = await db.Set<Review>().Where(row => row.ManagerIdSnapshot == manager.Id && row.CycleId == cycle).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["session"] = await db.Set<CalibrationSession>().Select(row => row.Id).SingleAsync(),
        });
    }
}
