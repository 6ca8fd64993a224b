using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>One thing of each kind in which nothing may be done any more, by the parameter of the address that stands for it.</summary>
internal static class ClosedThings
{
    private static readonly string[] Kinds = ["/cycles/scales", "/cycles/templates", "/cycles", "/calibration", "/packets", "/reviews/write", "/reviews"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>With the kind in the parameter: <c>/cycles/{cycles}/edit</c>.</summary>
    public static string Named(string pattern) => Kinds.First(kind => pattern.StartsWith(kind, StringComparison.Ordinal)) is var kind && pattern.StartsWith($"{kind}/{{id}}", StringComparison.Ordinal)
        ? $"{kind}/{{{kind}}}{pattern[(kind.Length + 5)..]}" : pattern;

    public static async Task<IReadOnlyDictionary<string, string>> MakeAsync(DemoServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var system = server.Open(Viewer.System("tests"));
        var hr = await system.Set<Person>().Where(person => person.Email == "hr@demo.example").Select(person => person.Id).SingleAsync(Cancel);
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await scope.ServiceProvider.GetRequiredService<ViewerLookup>().FindAsync(hr, scopes: null, Cancel);
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        var cycle = await db.Set<ReviewCycle>().OrderBy(row => row.Id).FirstAsync(row => row.State == CycleState.Closed, Cancel);
        var scale = await db.Set<ReviewTemplate>().Where(row => row.Id == cycle.TemplateVersionId).Select(row => row.ScaleId).SingleAsync(Cancel);
        var review = await db.Set<Review>().Where(row => row.CycleId == cycle.Id && row.State == ReviewState.Final && row.RevieweeId != hr
            && !db.Set<ManagerClosure>().Any(c => c.AncestorId == row.RevieweeId && c.DescendantId == hr)).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Cancel);
        var part = await db.Set<ReviewAssignment>().Where(row => row.ReviewerId == hr && row.State == AssignmentState.Submitted).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Cancel);
        return new Dictionary<string, string>
        {
            ["{/cycles}"] = $"{cycle.Id}",
            ["{/cycles/scales}"] = $"{scale}",
            ["{/cycles/templates}"] = $"{cycle.TemplateVersionId}",
            ["{/calibration}"] = $"{await SessionAsync(scope.ServiceProvider, db, hr)}",
            ["{/packets}"] = $"{await PacketAsync(scope.ServiceProvider, db, review)}",
            ["{/reviews}"] = $"{review}",
            ["{/reviews/write}"] = $"{part}",
            ["{review}"] = $"{review}",
            ["{place}"] = "1",
        };
    }

    private static async Task<Guid> SessionAsync(IServiceProvider services, OutcomesDb db, Guid hr)
    {
        var unit = await db.Set<OrgUnit>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Cancel);
        var cycle = await db.Set<ReviewCycle>().Where(row => row.State == CycleState.Calibrating).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Cancel);
        var planned = await services.GetRequiredService<PlanSession>().RunAsync(new PlanSession.Request { CycleId = cycle, Name = "Given up", ScopeOrgUnitId = unit, FacilitatorId = hr }, Cancel);
        await services.GetRequiredService<CancelSession>().RunAsync(new Target(planned.Id, planned.Version), new Reasoned { Reason = "No time." }, Cancel);
        return planned.Id;
    }

    private static async Task<Guid> PacketAsync(IServiceProvider services, OutcomesDb db, Guid review)
    {
        var issued = await services.GetRequiredService<IssuePacket>().RunAsync(new IssuePacket.Request { ReviewId = review, Audience = PacketAudience.HR }, Cancel);
        var packet = await db.Set<Packet>().AsNoTracking().FirstAsync(row => row.Id == issued.Id, Cancel);
        await services.GetRequiredService<RevokePacket>().RunAsync(new Target(packet.Id, packet.Version), new Reasoned { Reason = "Printed twice." }, Cancel);
        return issued.Id;
    }
}
