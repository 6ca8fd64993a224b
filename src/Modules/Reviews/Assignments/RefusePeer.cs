using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The manager says no to a nomination, with a reason that whoever named the peer reads. <c>POST …/Refuse</c></summary>
public sealed class RefusePeer(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        part.Refuse(request.Reason, await ReviewsAccess.PartiesAsync(Db, part, cancel));
        return await Db.SaveAsync(part, cancel);
    }
}
