using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Xunit;

namespace Outcomes.Tests.Seeing;

public sealed class What_each_persona_sees_on_SQLite(CompanyOnSqlite company) : What_each_persona_sees(company), IClassFixture<CompanyOnSqlite>;
public sealed class What_each_persona_sees_on_PostgreSQL(CompanyOnPostgres company) : What_each_persona_sees(company), IClassFixture<CompanyOnPostgres>;
public sealed class What_each_persona_sees_on_SQL_Server(CompanyOnSqlServer company) : What_each_persona_sees(company), IClassFixture<CompanyOnSqlServer>;

/// <summary>Law 2: rules, compared row by row with plain loops over raw rows.</summary>
public abstract class What_each_persona_sees
{
    private const string Everybody = "directory";
    private const string Reviewed = "reviews";
    private const string Packed = "reports";
    private static readonly (string Schema, string Table, Type Entity)[] Tables =
    [
        (Everybody, "People", typeof(Person)), (Everybody, "OrgUnits", typeof(OrgUnit)), (Everybody, "ReportingLines", typeof(ReportingLine)),
        ("objectives", "Periods", typeof(Period)), ("objectives", "Objectives", typeof(Objective)), ("objectives", "KeyResults", typeof(KeyResult)),
        ("objectives", "CheckIns", typeof(CheckIn)), ("objectives", "ObjectiveComments", typeof(ObjectiveComment)),
        ("deliverables", "Deliverables", typeof(Deliverable)), ("deliverables", "DeliverableLinks", typeof(DeliverableLink)),
        ("deliverables", "AcceptanceCriteria", typeof(AcceptanceCriterion)), ("deliverables", "Evidence", typeof(Evidence)),
        ("deliverables", "Contributions", typeof(Contribution)), ("deliverables", "AcceptanceDecisions", typeof(AcceptanceDecision)),
        ("deliverables", "DeliverableComments", typeof(DeliverableComment)), ("deliverables", "Dependencies", typeof(Dependency)),
        ("platform", "Notifications", typeof(Notification)), ("platform", "AuditEvents", typeof(AuditEvent)),
        (Reviewed, "RatingScales", typeof(RatingScale)), (Reviewed, "RatingScalePoints", typeof(RatingScalePoint)),
        (Reviewed, "ReviewTemplates", typeof(ReviewTemplate)), (Reviewed, "ReviewSections", typeof(ReviewSection)),
        (Reviewed, "ReviewQuestions", typeof(ReviewQuestion)), (Reviewed, "ReviewCycles", typeof(ReviewCycle)),
        (Reviewed, "CycleStages", typeof(CycleStage)), (Reviewed, "ParticipantRules", typeof(ParticipantRule)),
        (Reviewed, "CycleProgress", typeof(CycleProgress)), (Reviewed, "Reviews", typeof(Review)),
        (Reviewed, "ReviewAssignments", typeof(ReviewAssignment)), (Reviewed, "Responses", typeof(Response)),
        (Reviewed, "Citations", typeof(Citation)), (Reviewed, "ReviewMaterials", typeof(ReviewMaterial)),
        (Reviewed, "ReviewAggregates", typeof(ReviewAggregate)), (Reviewed, "CalibrationSessions", typeof(CalibrationSession)),
        (Reviewed, "CalibrationChanges", typeof(CalibrationChange)),
        (Packed, "Packets", typeof(Packet)), (Packed, "PacketExports", typeof(PacketExport)),
    ];

    /// <summary>Where the specification gives a persona every row, or none.</summary>
    private static readonly Dictionary<string, string[]> AllOrNone = new()
    {
        ["HR"] = ["Objectives", "KeyResults", "CheckIns", "ObjectiveComments", "Deliverables", "DeliverableLinks", "AcceptanceCriteria", "Evidence",
            "Contributions", "AcceptanceDecisions", "DeliverableComments", "Dependencies"],
        ["BI reader"] = ["Notifications", "AuditEvents"],
        ["administrator"] = [],
    };

    private static readonly (string Schema, string Table)[] Deletable =
    [
        ("objectives", "Objectives"), ("objectives", "KeyResults"), ("deliverables", "Deliverables"), ("deliverables", "DeliverableLinks"),
        ("deliverables", "AcceptanceCriteria"), ("deliverables", "Evidence"), ("deliverables", "Contributions"),
    ];

    private readonly CompanyServer company;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected What_each_persona_sees(CompanyServer company)
    {
        this.company = company;
        company.SkipUnlessAvailable();
    }

    [Fact]
    public async Task Every_rule_agrees_with_the_table_in_the_specification()
    {
        var reference = await ReferenceAsync();
        var faults = new List<string>();
        foreach (var persona in company.Personas)
            foreach (var (_, table, entity) in Tables)
            {
                var expected = reference.Visible(persona, table);
                var seen = await SeenAsync(persona, entity);
                Compare(faults, $"{persona} × {table}", expected, [.. seen]);
            }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_persona_has_something_visible_and_something_hidden_of_every_kind()
    {
        var reference = await ReferenceAsync();
        var faults = new List<string>();
        foreach (var persona in company.Personas.Where(persona => persona.PersonId.Length > 0))
            foreach (var (schema, table, _) in Tables.Where(known => known.Schema is not (Everybody or Reviewed or Packed) && known.Table != "Periods"))
            {
                if (AllOrNone.TryGetValue(persona.Name, out var exempt) && exempt.Contains(table)) continue;
                var all = (await ReadAsync(schema, table)).All.Count;
                var visible = reference.Visible(persona, table).Count;
                if (visible == 0 || visible == all) faults.Add($"{persona} × {table}: {visible} of {all}");
            }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Of_reviews_each_kind_is_partly_hidden_from_somebody_and_answers_wholly_from_who_administers()
    {
        var reference = await ReferenceAsync();
        foreach (var (schema, table, _) in Tables.Where(known => known.Schema is Reviewed or Packed && known.Table is not ("ParticipantRules" or "CycleProgress")))
        {
            var all = (await ReadAsync(schema, table)).All.Count;
            var seen = company.Personas.ToDictionary(persona => persona.Name, persona => reference.Visible(persona, table).Count);
            Assert.True(seen.Values.Any(count => count > 0 && count < all), $"{table}: {string.Join(", ", seen)} of {all}");
        }
        var administrator = company.Personas.Single(persona => persona.Name == "administrator");
        foreach (var table in new[] { "ReviewAggregates", "CalibrationSessions", "CalibrationChanges", "PacketExports" }) Assert.Empty(reference.Visible(administrator, table));
    }

    [Fact]
    public async Task OData_shows_each_persona_what_the_table_says_and_nothing_else()
    {
        var faults = new List<string>();
        foreach (var persona in company.Personas.Where(persona => persona.PersonId.Length > 0))
        {
            using var client = company.ClientOf(persona);
            await client.IdsAsync("Periods", Cancel);      // the first use of a token leaves an audit event
            var reference = await ReferenceAsync();
            foreach (var (_, table, _) in Tables.Where(known => !known.Table.EndsWith("Comments", StringComparison.Ordinal)))
                Compare(faults, $"{persona} × {table}", reference.Visible(persona, table), await client.IdsAsync(table, Cancel));
            Compare(faults, $"{persona} × Comments",
                [.. reference.Visible(persona, "ObjectiveComments"), .. reference.Visible(persona, "DeliverableComments")], await client.IdsAsync("Comments", Cancel));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Slices_answer_404_for_what_is_unseen_and_never_for_what_is_seen()
    {
        var reference = await ReferenceAsync();
        var faults = new List<string>();
        foreach (var persona in company.Personas.Where(persona => persona.PersonId.Length > 0))
        {
            using var client = company.ClientOf(persona);
            foreach (var (schema, table) in Deletable)
            {
                var all = (await ReadAsync(schema, table)).All.Select(row => row["Id"] ?? "").ToList();
                var visible = reference.Visible(persona, table);
                foreach (var id in all.Where(visible.Contains).Take(3).Concat(all.Where(id => !visible.Contains(id)).Take(3)))
                {
                    var answer = await client.TryDeleteAsync(table, id, Cancel);
                    if ((answer == HttpStatusCode.NotFound) == visible.Contains(id) || (int)answer is < 400 or >= 500)
                        faults.Add($"{persona} × {table}({id}): {answer}, {(visible.Contains(id) ? "visible" : "hidden")}");
                }
            }
        }
        Assert.Empty(faults);
    }

    private static void Compare(List<string> faults, string what, HashSet<string> expected, List<string> seen)
    {
        if (!expected.SetEquals(seen) || seen.Count != expected.Count)
            faults.Add($"{what}: {seen.Except(expected).Count()} too many, {expected.Except(seen).Count()} too few of {expected.Count}");
    }

    private async Task<HashSet<string>> SeenAsync(Persona persona, Type entity)
    {
        await using var db = company.Open(await ViewerAsync(persona));
        var ids = (IQueryable<Guid>)typeof(What_each_persona_sees).GetMethod(nameof(Ids), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(entity).Invoke(null, [db])!;
        return [.. (await ids.ToListAsync(TestContext.Current.CancellationToken)).Select(id => id.ToString())];
    }

    private static IQueryable<Guid> Ids<T>(OutcomesDb db) where T : class => db.Set<T>().Select(row => EF.Property<Guid>(row, "Id"));

    private async Task<Viewer> ViewerAsync(Persona persona) => persona.PersonId.Length == 0
        ? Viewer.Nobody
        : await company.Services.GetRequiredService<ViewerLookup>().FindAsync(
            Guid.Parse(persona.PersonId), persona.ForBI ? new HashSet<string> { ViewerLookup.BIScope } : null, TestContext.Current.CancellationToken);

    private async Task<Reference> ReferenceAsync()
    {
        var tables = new Dictionary<string, RawRows>();
        foreach (var (schema, table, _) in Tables) tables[table] = await ReadAsync(schema, table);
        tables["RoleAssignments"] = await ReadAsync(Everybody, "RoleAssignments");
        tables["CalibrationInvitees"] = await ReadAsync(Reviewed, "CalibrationInvitees");
        tables["VisibilityGrants"] = await ReadAsync("platform", "VisibilityGrants");
        return new Reference(tables, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null));
    }

    private Task<RawRows> ReadAsync(string schema, string table) =>
        RawRows.ReadAsync(company.Services.GetRequiredService<DatabaseOptions>(), schema, table);
}
