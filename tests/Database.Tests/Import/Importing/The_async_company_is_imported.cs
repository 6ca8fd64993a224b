using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Import;

public sealed class The_async_company_is_imported
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "async-company");

    private static readonly ImportCounts Everything = new()
    {
        People = 254,
        Teams = 80,
        Objectives = 555,
        KeyResults = 107,
        Deliverables = 1378,
        Evidence = 178,
        Dependencies = 102,
        CheckIns = 79,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(CompanyDatabase.Providers), MemberType = typeof(CompanyDatabase))]
    public async Task Whole_and_then_twice_without_a_change(DatabaseProvider provider)
    {
        await using var database = await CompanyDatabase.CreateAsync(provider);
        var first = await database.ImportAsync(Folder);
        Assert.True(first.Succeeded, first.ToText());
        Assert.Equal(Everything, first.Imported);
        Assert.Equal((254, 80, 555, 107, 1378, 178, 102, 79), await database.ReadAsync(CountAsync));
        var versions = await database.ReadAsync(VersionsAsync);

        var second = await database.ImportAsync(Folder);
        Assert.Equal((new ImportCounts(), new ImportCounts(), Everything), (second.Imported, second.Updated, second.Unchanged));
        Assert.Empty(second.Conflicts);
        Assert.Equal(versions, await database.ReadAsync(VersionsAsync));
    }

    [Theory, MemberData(nameof(CompanyDatabase.Providers), MemberType = typeof(CompanyDatabase))]
    public async Task With_what_nobody_recorded_left_unrecorded(DatabaseProvider provider)
    {
        await using var database = await CompanyDatabase.CreateAsync(provider);
        await database.ImportAsync(Folder);
        await using var db = database.Open();
        var deliverables = await db.AllRows<Deliverable>().GroupBy(d => d.State).ToDictionaryAsync(group => group.Key, group => group.Count(), Cancel);
        Assert.Equal(
            (827, 439, 60, 47, 5),
            (deliverables[DeliverableState.Unrecorded], deliverables[DeliverableState.Draft], deliverables[DeliverableState.Accepted], deliverables[DeliverableState.Committed], deliverables[DeliverableState.Cancelled]));
        var verdicts = await db.AllRows<Objective>().Where(o => o.Verdict != null).GroupBy(o => o.Verdict).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(Cancel);
        Assert.Equal(
            (321, 13, 37, 7),
            (Count(ObjectiveVerdict.Unrecorded), Count(ObjectiveVerdict.Achieved), Count(ObjectiveVerdict.PartlyAchieved), Count(ObjectiveVerdict.Missed)));
        Assert.Equal((168, 7, 2), (await StateAsync(ObjectiveState.Active), await StateAsync(ObjectiveState.Draft), await StateAsync(ObjectiveState.Cancelled)));

        int Count(ObjectiveVerdict verdict) => verdicts.Single(group => group.Key == verdict).Count;
        Task<int> StateAsync(ObjectiveState state) => db.AllRows<Objective>().CountAsync(objective => objective.State == state, Cancel);
    }

    [Fact]
    public async Task With_its_lines_closures_counts_and_an_audit_trail_that_verifies()
    {
        await using var database = await CompanyDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.ImportAsync(Folder);
        await using var db = database.Open();
        var head = await db.AllRows<Person>().SingleAsync(person => person.ExternalId == "E0001", Cancel);
        Assert.Equal(253, await db.Set<ManagerClosure>().CountAsync(row => row.AncestorId == head.Id, Cancel));
        Assert.Equal(80, await db.Set<OrgUnitClosure>().CountAsync(row => row.AncestorId == head.OrgUnitId, Cancel));
        Assert.Equal(1378, await db.AllRows<Objective>().SumAsync(objective => objective.LinkedDeliverableCount, Cancel));
        Assert.Equal(6, await db.Set<RoleAssignment>().CountAsync(role => role.Role == Role.HR, Cancel));
        Assert.Equal("Q4 2026", (await db.AllRows<Period>().SingleAsync(period => period.EndsOn == new DateOnly(2026, 12, 31), Cancel)).Name);
        var accepted = await db.AllRows<AcceptanceCriterion>().Where(c => c.Deliverable!.State == DeliverableState.Accepted).ToListAsync(Cancel);
        Assert.All(accepted, criterion => Assert.Equal(CriterionVerdict.Met, criterion.Verdict));
        Assert.NotEmpty(accepted);
        var verdict = await database.Verifier.VerifyAsync(Cancel);
        Assert.True(verdict.IsIntact, verdict.Fault);
        Assert.Equal(0, await db.Set<OutboxMessage>().CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(CompanyDatabase.Providers), MemberType = typeof(CompanyDatabase))]
    public async Task A_dry_run_says_the_same_and_leaves_nothing(DatabaseProvider provider)
    {
        await using var database = await CompanyDatabase.CreateAsync(provider);
        var report = await database.ImportAsync(Folder, dryRun: true);
        Assert.Equal(Everything, report.Imported);
        Assert.StartsWith("Would import: 254 people", report.ToText());
        Assert.Equal((0, 0, 0, 0, 0, 0, 0, 0), await database.ReadAsync(CountAsync));
        Assert.Equal(0, await database.ReadAsync(db => db.AllRows<AuditEvent>().CountAsync(Cancel)));
    }

    private static async Task<(int People, int Teams, int Objectives, int KeyResults, int Deliverables, int Evidence, int Dependencies, int CheckIns)> CountAsync(OutcomesDb db) => (
        await db.AllRows<Person>().CountAsync(Cancel), await db.AllRows<OrgUnit>().CountAsync(Cancel), await db.AllRows<Objective>().CountAsync(Cancel),
        await db.AllRows<KeyResult>().CountAsync(Cancel), await db.AllRows<Deliverable>().CountAsync(Cancel), await db.AllRows<Evidence>().CountAsync(Cancel),
        await db.AllRows<Dependency>().CountAsync(Cancel), await db.AllRows<CheckIn>().CountAsync(Cancel));

    private static async Task<(int, int, int, int, int)> VersionsAsync(OutcomesDb db) => (
        await db.AllRows<Person>().SumAsync(row => row.Version, Cancel), await db.AllRows<OrgUnit>().SumAsync(row => row.Version, Cancel),
        await db.AllRows<Objective>().SumAsync(row => row.Version, Cancel), await db.AllRows<Deliverable>().SumAsync(row => row.Version, Cancel),
        await db.AllRows<AuditEvent>().CountAsync(Cancel));
}
