using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Tests.Seeing;

/// <summary>Packets of the personas' and some others' reviews for every audience, and the runs of two who are HR, worked off.</summary>
internal static class PacketRows
{
    public static async Task AddAsync(CompanyServer company, CancellationToken cancel)
    {
        await using var db = company.Open(Viewer.System("story"));
        var personas = company.Personas.Where(persona => persona.PersonId.Length > 0).Select(persona => Guid.Parse(persona.PersonId)).ToList();
        var shared = db.Set<Review>().Where(review => review.SharedOn != null);
        var reviews = await shared.Where(review => personas.Contains(review.RevieweeId)).Select(review => review.Id).ToListAsync(cancel);
        reviews.AddRange(await shared.OrderBy(review => review.Reviewee!.SortName).Select(review => review.Id).Take(8).ToListAsync(cancel));
        foreach (var audience in Enum.GetValues<PacketAudience>())
            await company.Services.GetRequiredService<PacketIssuer>().IssueAsync(db, [.. reviews.Distinct()], audience, new PayloadOptions(), cancel);
        foreach (var name in new[] { "HR", "HR of one unit" }) await ExportAsync(company, company.Personas.Single(persona => persona.Name == name), cancel);
    }

    private static async Task ExportAsync(CompanyServer company, Persona persona, CancellationToken cancel)
    {
        var viewer = await company.Services.GetRequiredService<ViewerLookup>().FindAsync(Guid.Parse(persona.PersonId), scopes: null, cancel);
        await using var scope = company.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = viewer;
        await using var db = company.Open(viewer);
        var cycle = await db.Set<Review>().Where(review => review.SharedOn != null && review.RevieweeId != viewer.PersonId).OrderBy(review => review.Id).Select(review => review.CycleId).FirstAsync(cancel);
        var asked = await ActivatorUtilities.CreateInstance<ExportPackets>(scope.ServiceProvider).RunAsync(new ExportPackets.Request { CycleId = cycle, Audience = PacketAudience.HR }, cancel);
        await company.Services.GetRequiredService<PacketExporter>().RunAsync(asked.Id, viewer, new Progress<(int, int)>(), cancel);
    }
}
