using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Import;

public sealed class A_changed_file_changes_only_what_changed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => CompanyDatabase.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task One_column_of_one_row_of_each_file(DatabaseProvider provider)
    {
        await using var database = await ImportedAsync(provider);
        var report = await database.ImportAsync(Written(company => company
            .Replace("teams.csv", "Build lamps that last", "Build lamps for life")
            .Replace("people.csv", "Engineer,works,E2", "Engineer,works,E1")
            .Replace("objectives.csv", "2025-07-01,2025-09-30,", "2025-07-01,2025-09-30,missed")
            .Replace("key_results.csv", "4.5,1,3.2", "4.5,1,2.75")
            .Replace("deliverables.csv", "housing,E3,,2026-12-31,planned", "housing,E3,Fits the frame,2026-12-30,in_progress")
            .Replace("evidence.csv", "E3,2026-11-02", "E2,2026-11-01")
            .Replace("check_ins.csv", ",60,on_track", ",55,at_risk")));
        Assert.Equal(new ImportCounts { Teams = 1, People = 1, Objectives = 1, KeyResults = 1, Deliverables = 1, Evidence = 1, CheckIns = 1 }, report.Updated);
        Assert.Equal(new ImportCounts(), report.Imported);
        Assert.Empty(report.Conflicts);

        await using var db = database.Open();
        Assert.Equal("Build lamps for life", (await db.AllRows<OrgUnit>().SingleAsync(unit => unit.ExternalId == "works", Cancel)).Mission);
        var engineer = await db.AllRows<Person>().Include(person => person.Manager).Include(person => person.ReportingLines).SingleAsync(person => person.ExternalId == "E3", Cancel);
        Assert.Equal("E1", engineer.Manager?.ExternalId);
        Assert.Equal([new DateOnly(2026, 11, 23), null], engineer.ReportingLines.OrderBy(line => line.ValidFrom).Select(line => line.ValidTo));
        var markets = await db.AllRows<Objective>().SingleAsync(objective => objective.Title == "Enter two new markets", Cancel);
        Assert.Equal((ObjectiveState.Closed, ObjectiveVerdict.Missed), (markets.State, markets.Verdict));
        var returns = await db.AllRows<KeyResult>().SingleAsync(key => key.Title == "Returns in the first year", Cancel);
        Assert.Equal((KeyResultKind.Decrease, 2.75m, 0.5m), (returns.Kind, returns.Current, returns.Progress));
        var housing = await db.AllRows<Deliverable>().Include(d => d.Criteria).SingleAsync(deliverable => deliverable.Title == "New housing", Cancel);
        Assert.Equal((DeliverableState.Committed, new DateOnly(2026, 12, 30), 1), (housing.State, housing.DueOn, housing.CriteriaTotal));
        Assert.Equal(new DateOnly(2026, 11, 1), (await db.AllRows<Evidence>().SingleAsync(Cancel)).AddedOn);
        var frost = await db.AllRows<Objective>().SingleAsync(objective => objective.Title == "Batteries survive frost", Cancel);
        Assert.Equal((Health.AtRisk, 2), (frost.Health, frost.CheckInCount));
        Assert.Equal([60m, 55m], (await db.AllRows<CheckIn>().OrderBy(row => row.Number).ToListAsync(Cancel)).Select(row => row.ProgressPercent ?? 0));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_edited_here_is_a_conflict_and_stays(DatabaseProvider provider)
    {
        await using var database = await ImportedAsync(provider);
        await EditAsync(database, "New housing", "Housing of recycled tin");
        var changed = Written(company => company.Replace("deliverables.csv", "New housing,E3,,2026-12-31", "New housing 2,E3,,2026-12-15"));
        foreach (var taken in new[] { 1, 0 })
        {
            var report = await database.ImportAsync(changed);
            Assert.Equal(
                new ImportConflict("deliverables.csv", 4, "D2", "title", "New housing", "Housing of recycled tin", "New housing 2"), Assert.Single(report.Conflicts));
            Assert.Equal(taken, report.Updated.Deliverables);
        }

        await using var db = database.Open();
        var housing = await db.AllRows<Deliverable>().SingleAsync(deliverable => deliverable.Title == "Housing of recycled tin", Cancel);
        Assert.Equal(new DateOnly(2026, 12, 15), housing.DueOn);
    }

    [Fact]
    public async Task An_edit_made_here_stays_while_the_file_says_what_it_said()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        await EditAsync(database, "New housing", "Housing of recycled tin");
        var report = await database.ImportAsync(_folder.Path);
        Assert.Empty(report.Conflicts);
        Assert.Equal(new ImportCounts(), report.Updated);
    }

    [Fact]
    public async Task A_missing_row_a_missing_file_and_a_missing_column_change_nothing()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        File.Delete(Path.Combine(_folder.Path, "people.csv"));
        File.Delete(Path.Combine(_folder.Path, "check_ins.csv"));
        var report = await database.ImportAsync(Written(company => company.Remove("people.csv", "check_ins.csv").Replace("teams.csv", "works,Works,lamp,Build lamps that last\n", "")));
        Assert.True(report.Succeeded, report.ToText());
        Assert.Equal((new ImportCounts(), 2), (report.Updated, report.Unchanged.Teams));
        Assert.Equal(4, await database.ReadAsync(db => db.AllRows<Person>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Past_is_judged_once()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        database.Now = new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await database.ImportAsync(Written(company => company.Replace("objectives.csv", "O2,Batteries survive frost", "O2,Batteries survive deep frost").Replace("objectives.csv", "2026-10-01,2026-12-31,active", "2026-10-01,2026-12-31,")));
        await using var db = database.Open();
        Assert.Equal(ObjectiveState.Active, (await db.AllRows<Objective>().SingleAsync(objective => objective.Title == "Batteries survive deep frost", Cancel)).State);
    }

    [Fact]
    public async Task What_somebody_makes_follows_them_to_another_team_and_zone()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        await database.ImportAsync(Written(company => company.Replace("people.csv", "Engineer,works,E2,Asia/Taipei", "Engineer,sales,E2,America/Lima")));
        await using var db = database.Open();
        var housing = await db.AllRows<Deliverable>().Include(d => d.ProducerUnit).SingleAsync(deliverable => deliverable.Title == "New housing", Cancel);
        Assert.Equal(("sales", new DateTime(2027, 1, 1, 5, 0, 0)), (housing.ProducerUnit?.ExternalId, housing.DueAtUtc));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task With_one_fault_nothing_is_written(DatabaseProvider provider)
    {
        await using var database = await ImportedAsync(provider);
        var report = await database.ImportAsync(Written(company => company
            .Replace("teams.csv", "Build lamps that last", "Build lamps for life")
            .Replace("key_results.csv", "K2,O3", "K2,O1"))); // only shows against what is here
        Assert.Equal("key_results.csv 3 objective_id Write \"O3\".", Assert.Single(report.Errors.Select(fault => $"{fault.File} {fault.Line} {fault.Column} {fault.Fix}")));
        Assert.Equal("Build lamps that last", (await database.ReadAsync(db => db.AllRows<OrgUnit>().SingleAsync(unit => unit.ExternalId == "works", Cancel))).Mission);
    }

    [Fact]
    public async Task Managers_that_close_a_circle_with_an_edit_made_here_are_refused()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            var works = await db.AllRows<OrgUnit>().AsTracking().SingleAsync(unit => unit.ExternalId == "works", Cancel);
            var sales = await db.AllRows<OrgUnit>().SingleAsync(unit => unit.ExternalId == "sales", Cancel);
            works.ReplaceFromHistory(works.ToHistory() with { ParentId = sales.Id });
            await db.SaveChangesAsync(Cancel);
        }

        var report = await database.ImportAsync(Written(company => company.Replace("teams.csv", "sales,Sales,lamp", "sales,Sales,works")));
        Assert.All(report.Errors, fault => Assert.Equal(("teams.csv", "parent_team_id"), (fault.File, fault.Column)));
        Assert.NotEmpty(report.Errors);
    }

    [Fact]
    public async Task Somebody_who_is_here_with_the_same_address_is_taken_over()
    {
        await using var database = await ImportedAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            var unit = await db.AllRows<OrgUnit>().FirstAsync(Cancel);
            db.Add(Person.FromHistory(new PersonHistory
            {
                Id = Guid.NewGuid(),
                DisplayName = "Noor",
                Email = "noor@lamplight.example",
                OrgUnitId = unit.Id,
                TimeZoneId = "UTC",
                StartOn = new DateOnly(2026, 1, 1),
            }));
            await db.SaveChangesAsync(Cancel);
        }

        await database.ImportAsync(Written(company => company.Replace("people.csv", "E4,Sofía", "E5,Noor Haddad,Noor@lamplight.example,,sales,E4,Asia/Beirut,ar-LB,2026-01-05,employee\nE4,Sofía")));
        var people = await database.ReadAsync(db => db.AllRows<Person>().Where(person => person.Email == "noor@lamplight.example").ToListAsync(Cancel));
        Assert.Equal(("E5", "Noor Haddad"), (Assert.Single(people).ExternalId, people[0].DisplayName));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task People_take_over_each_others_addresses_in_any_order(DatabaseProvider provider)
    {
        await using var database = await ImportedAsync(provider);
        // E2 and E3 swap theirs, somebody new gets E4's, and E4 gets another.
        var report = await database.ImportAsync(Written(company => company
            .Replace("people.csv", "juergen@", "swapped@").Replace("people.csv", "meiling@", "juergen@").Replace("people.csv", "swapped@", "meiling@")
            .Replace("people.csv", "E4,Sofía Núñez,sofia@", "E5,Noor Haddad,sofia@lamplight.example,,sales,E4,Asia/Beirut,ar-LB,2026-01-05,employee\nE4,Sofía Núñez,sofia.nunez@")));
        Assert.True(report.Succeeded, report.ToText());
        Assert.Equal((1, 3), (report.Imported.People, report.Updated.People));
        var people = await database.ReadAsync(db => db.AllRows<Person>().OrderBy(person => person.ExternalId).Select(person => person.Email).ToListAsync(Cancel));
        Assert.Equal(["amara@lamplight.example", "meiling@lamplight.example", "juergen@lamplight.example", "sofia.nunez@lamplight.example", "sofia@lamplight.example"], people);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_address_that_its_holder_keeps_is_refused(DatabaseProvider provider)
    {
        await using var database = await ImportedAsync(provider);
        await using (var db = database.Open())
        {
            var edited = await db.AllRows<Person>().AsTracking().SingleAsync(person => person.ExternalId == "E2", Cancel);
            edited.ReplaceFromHistory(edited.ToHistory() with { Email = "works@lamplight.example" });
            await db.SaveChangesAsync(Cancel);
        }
        var report = await database.ImportAsync(Written(company => company.Replace("people.csv", "meiling@", "works@")));
        var fault = Assert.Single(report.Errors);
        Assert.Equal(("people.csv", "email", "works@lamplight.example"), (fault.File, fault.Column, fault.Value));
        Assert.Equal("works@lamplight.example", await database.ReadAsync(db => db.AllRows<Person>().Where(person => person.ExternalId == "E2").Select(person => person.Email).SingleAsync(Cancel)));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<CompanyDatabase> ImportedAsync(DatabaseProvider provider)
    {
        var database = await CompanyDatabase.CreateAsync(provider);
        var report = await database.ImportAsync(Written(company => company));
        Assert.True(report.Succeeded, report.ToText());
        return database;
    }

    private string Written(Func<SmallCompany, SmallCompany> edit)
    {
        edit(new SmallCompany()).WriteTo(_folder.Path);
        return _folder.Path;
    }

    private static async Task EditAsync(CompanyDatabase database, string title, string newTitle)
    {
        await using var db = database.Open();
        var deliverable = await db.AllRows<Deliverable>().AsTracking().Include(d => d.Links).Include(d => d.Criteria).AsSplitQuery().SingleAsync(d => d.Title == title, Cancel);
        deliverable.ReplaceFromHistory(deliverable.ToHistory("Asia/Taipei") with { Title = newTitle });
        await db.SaveChangesAsync(Cancel);
    }
}
