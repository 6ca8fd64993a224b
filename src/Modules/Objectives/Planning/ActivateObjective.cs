using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Makes one's own draft active, where the organisation does not require approval (the default).</summary>
/// <remarks>Errors: wrong-state, approval-required, objective-without-outcome, objective-without-measure.</remarks>
public sealed class ActivateObjective(OutcomesDb db, IOptions<ObjectivesOptions> options) : Change<Nothing>(db, ObjectivesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        if (options.Value.RequireApproval && standing.IsOwner)
            throw new RuleBroken("approval-required", "Objectives need approval here. Propose it to your manager.");
        objective.Activate(standing.Party);
        await write.SaveAsync(objective, cancel);
        return new Changed(objective.Id, objective.Version);
    }
}
