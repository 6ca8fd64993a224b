using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The reviewer says no, with a reason. Peers and those who report to the reviewee only. <c>POST …/Decline</c></summary>
/// <remarks>Errors: part-not-declinable.</remarks>
public sealed class DeclinePart(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        part.Decline(request.Reason, await ReviewsAccess.PartiesAsync(Db, part, cancel));
        return await Db.SaveAsync(part, cancel);
    }
}
