using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>People, units, who reports to whom, who holds which role.</summary>
public sealed class DirectoryModule : Module
{
    public override string Name => "directory";

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ViewerLookup>();
        services.AddScoped<ListRoles>();
        services.AddScoped<Inbox>();
        services.AddScoped<Mentions>();
        services.AddJob<DueLines>("20 0 0 * * ?");
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db) => DirectoryTables.Map(model, db);

    public override void MapApi(ApiMap api)
    {
        api.Creates<CreatePerson, CreatePerson.Request>("People");
        api.Edits<EditPerson, EditPerson.Request>("People");
        api.Action<SetTimeZone, SetTimeZone.Request>("People", "SetTimeZone");
        api.Action<SetLocale, SetLocale.Request>("People", "SetLocale");
        api.Action<SetQuietHours, SetQuietHours.Request>("People", "SetQuietHours");
        api.Action<SetDigest, SetDigest.Request>("People", "SetDigest");
        api.Action<SetReportingLine, SetReportingLine.Request>("People", "SetManager");
        api.Action<MoveToUnit, MoveToUnit.Request>("People", "MoveToUnit");
        api.Action<SetOnLeave, SetOnLeave.Request>("People", "SetOnLeave");
        api.Action<LeaveOrganisation, LeaveOrganisation.Request>("People", "Leave");
        api.Action<AssignRole, AssignRole.Request>("People", "AssignRole");
        api.Action<RevokeRole, RevokeRole.Request>("People", "RevokeRole");
        api.Creates<CreateUnit, CreateUnit.Request>("OrgUnits");
        api.Edits<EditUnit, EditUnit.Request>("OrgUnits");
        api.Action<MoveUnit, MoveUnit.Request>("OrgUnits", "Move");
    }
}
