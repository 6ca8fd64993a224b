using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Xunit;

namespace Outcomes.Tests.Seeing;

public sealed class What_each_persona_sees_on_SQLite(CompanyOnSqlite company) : What_each_persona_sees(company), IClassFixture<CompanyOnSqlite>;
public sealed class What_each_persona_sees_on_PostgreSQL(CompanyOnPostgres company) : What_each_persona_sees(company), IClassFixture<CompanyOnPostgres>;

/// <summary>Law 2: rules, compared row by row with plain loops over raw rows.</summary>
public abstract class What_each_persona_sees
{
    private const string Everybody = "directory";
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
    ];

    /// <summary>Where the specification gives a persona every row, or none.</summary>
    private static readonly Dictionary<string, string[]> AllOrNone = new()
    {
        ["HR"] = ["Objectives", "KeyResults", "CheckIns", "ObjectiveComments", "Deliverables", "DeliverableLinks", "AcceptanceCriteria", "Evidence",
            "Contributions", "AcceptanceDecisions", "DeliverableComments", "Dependencies"],
        ["BI reader"] = ["Notifications", "AuditEvents"],
        ["administrator"] = [],
    };

    private readonly CompanyServer company;

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
                if (!expected.SetEquals(seen)) faults.Add($"{persona} × {table}: {seen.Except(expected).Count()} too many, {expected.Except(seen).Count()} too few of {expected.Count}");
            }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_persona_has_something_visible_and_something_hidden_of_every_kind()
    {
        var reference = await ReferenceAsync();
        var faults = new List<string>();
        foreach (var persona in company.Personas.Where(persona => persona.PersonId.Length > 0))
            foreach (var (schema, table, _) in Tables.Where(known => known.Schema != Everybody && known.Table != "Periods"))
            {
                if (AllOrNone.TryGetValue(persona.Name, out var exempt) && exempt.Contains(table)) continue;
                var all = (await ReadAsync(schema, table)).All.Count;
                var visible = reference.Visible(persona, table).Count;
                if (visible == 0 || visible == all) faults.Add($"{persona} × {table}: {visible} of {all}");
            }
        Assert.Empty(faults);
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
        tables["VisibilityGrants"] = await ReadAsync("platform", "VisibilityGrants");
        return new Reference(tables, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null));
    }

    private Task<RawRows> ReadAsync(string schema, string table) =>
        RawRows.ReadAsync(company.Services.GetRequiredService<DatabaseOptions>(), schema, table);
}
