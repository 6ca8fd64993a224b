using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The session is not held; what it changed so far stays. <c>POST /odata/CalibrationSessions({id})/Cancel</c></summary>
public sealed class CancelSession(OutcomesDb db) : Change<CancelSession.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        session.Cancel(request.Reason, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
