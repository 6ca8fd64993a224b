using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Database.Demo;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;

namespace Outcomes.Tests.Seeing;

/// <summary>A server with the demo company in it, to which what the demo does not hold is added: scoped HR, a citation, notes, technical events.</summary>
public abstract class CompanyServer(DatabaseProvider provider) : OutcomesServer(provider)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly Dictionary<string, string> tokens = [];

    internal IReadOnlyList<Persona> Personas { get; private set; } = [];

    protected override async Task FillAsync()
    {
        await using (var db = Open(Viewer.System("story")))
        {
            await Services.GetRequiredService<DemoCompany>().MakeAsync(new DemoOptions(60, 3, DateOnly.FromDateTime(db.Now)), progress: null, Cancel);
        }
        await using (var db = Open(Viewer.System("story")))
        {
            await using var write = await db.BeginWriteAsync(Cancel);
            await CompleteAsync(db);
            await write.CommitAsync(Cancel);
        }
        foreach (var persona in Personas.Where(persona => persona.PersonId.Length > 0))
        {
            await ActAsync(persona);
            tokens[persona.Name] = await GiveTokenAsync(persona);
        }
        await PacketRows.AddAsync(this, Cancel);
    }

    internal PersonaClient ClientOf(Persona persona) => new(Address, tokens[persona.Name]);

    private async Task<string> GiveTokenAsync(Persona persona)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("story");
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        var email = await db.Set<Person>().Where(person => person.Id == Guid.Parse(persona.PersonId)).Select(person => person.Email).SingleAsync(Cancel);
        await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(new AddAccount.Request(email), Cancel);
        var scopes = persona.ForBI ? "bi.read objectives.write deliverables.write" : "odata.read objectives.write deliverables.write";
        return await scope.ServiceProvider.GetRequiredService<CreateToken>().RunAsync(new CreateToken.Request(email, scopes), Cancel);
    }

    // Everybody has done something that the audit trail knows.
    private async Task ActAsync(Persona persona)
    {
        var viewer = await Services.GetRequiredService<ViewerLookup>().FindAsync(Guid.Parse(persona.PersonId), scopes: null, Cancel);
        await using var db = Open(viewer);
        AuditTrail.Record(db, $"person:{persona.PersonId}", new SomebodySignedIn());
        await db.SaveChangesAsync(Cancel);
    }

    private async Task CompleteAsync(OutcomesDb db)
    {
        var people = await db.Set<Person>().Include(p => p.Roles).AsTracking().OrderBy(p => p.Email).ToListAsync(Cancel);
        Person At(string name) => people.Single(p => p.Email == $"{name}@demo.example");
        var (employee, manager, director) = (At("employee"), At("manager"), At("director"));
        var elsewhere = people.Where(p => p.OrgUnitId != employee.OrgUnitId && p.ManagerId is not null && p.Roles.Count == 1 && p != director && p != manager).ToList();
        var (stranger, scoped) = (elsewhere[0], elsewhere[^1]);
        scoped.AddRoleFromHistory(Ids.New(db.Now), Role.HR, employee.OrgUnitId, DateOnly.FromDateTime(db.Now).AddYears(-1));
        db.AddRange(scoped.Roles.Where(role => role.Role == Role.HR));

        var hidden = await db.Set<Deliverable>().FirstAsync(d => d.Visibility == Visibility.Private && d.ProducerId == employee.Id, Cancel);
        db.Add(new VisibilityGrant(stranger.Id, "deliverable", hidden.Id, Guid.NewGuid()));
        foreach (var person in people)
            db.Add(new Notification(Ids.New(db.Now), person.Id, NoticeKind.Unknown, "deliverable", hidden.Id, db.Now, db.Now.AddMinutes(-1), mailTo: null));
        AuditTrail.Record(db, "account:story", new SomebodySignedIn(), isTechnical: true);
        AuditTrail.Record(db, "account:story", new RecoveryCodeUsed(Guid.Empty, 9), isTechnical: true);
        await db.SaveChangesAsync(Cancel);
        await ReviewRows.AddAsync(db, people, facilitatorId: director.Id, caseOpenerId: At("hr").Id, Cancel);
        Personas =
        [
            Of("self", employee), Of("manager", manager), Of("upper manager", director), Of("HR", At("hr")), Of("HR of one unit", scoped),
            Of("BI reader", At("bi"), forBI: true), Of("stranger with a citation", stranger), Of("administrator", At("admin")), new Persona("nobody", ""),
        ];
    }

    private static Persona Of(string name, Person person, bool forBI = false) => new(name, person.Id.ToString(), forBI);
}

[EventName("story.somebody-signed-in.v1")]
internal sealed record SomebodySignedIn : DomainEvent;

public sealed class CompanyOnSqlite() : CompanyServer(DatabaseProvider.Sqlite);

public sealed class CompanyOnPostgres() : CompanyServer(DatabaseProvider.Postgres);

public sealed class CompanyOnSqlServer() : CompanyServer(DatabaseProvider.SqlServer);
