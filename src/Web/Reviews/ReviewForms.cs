using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Reviews;

/// <summary>Every form of a review's page and the slice behind it, by the last part of its address.</summary>
internal static class ReviewForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["start-draft"] = form => form.Change<StartManagerDraft, Nothing>(new Nothing()),
        ["rate"] = form => form.Change<RateReview, RateReview.Request>(new() { Rating = form.Number("rating", "Rating"), Summary = form.Text("summary") }),
        ["mark-ready"] = form => form.Change<MarkReviewReady, Nothing>(new Nothing()),
        ["share"] = form => form.Change<ShareReview, Nothing>(new Nothing()),
        ["acknowledge"] = form => form.Change<AcknowledgeReview, AcknowledgeReview.Request>(new() { Acknowledgement = form.Choice<Acknowledgement>("acknowledgement") ?? Acknowledgement.None }),
        ["rebut"] = form => form.Change<RebutReview, RebutReview.Request>(new() { Rebuttal = form.Optional("rebuttal") }),
        ["dispute"] = form => form.Change<DisputeReview, DisputeReview.Request>(new() { Rebuttal = form.Text("rebuttal") }),
        ["resolve"] = form => form.Change<ResolveDispute, ResolveDispute.Request>(new() { Reason = form.Text("reason"), Rating = form.Number("rating", "Rating") }),
        ["finish"] = form => form.Change<FinishReview, Nothing>(new Nothing()),
        ["reopen"] = form => form.Change<ReopenReview, Reasoned>(Because(form)),
        ["open-case"] = form => form.Change<OpenCase, Reasoned>(Because(form)),
        ["close-case"] = form => form.Change<CloseCase, Nothing>(new Nothing()),
        ["hand-over"] = async form => await form.Change<HandOverReview, HandOverReview.Request>(new() { NewManagerId = await PersonAsync(form, "NewManagerId"), Reason = form.Text("reason") }),
        ["nominate-peer"] = async form => await form.Run<NominatePeer, NominatePeer.Request>(new() { ReviewId = form.Id, ReviewerId = await PersonAsync(form, "ReviewerId") }),
        ["attach-material"] = form => form.Run<AttachMaterial, AttachMaterial.Request>(new() { ReviewId = form.Id, TargetRef = form.Text("target"), Note = form.Text("note") }),
        ["detach"] = form => form.Change<DetachMaterial, Nothing>(new Nothing(), Part(form)),
        ["peer"] = PeerAsync,
        ["reopen-part"] = form => form.Change<ReopenPart, ReopenPart.Request>(new() { Reason = form.Text("reason"), DueOn = form.Day("dueOn", "DueOn") }, Part(form)),
    };

    /// <summary>Where a refusal of the slice stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NewManagerId"] = "person",
        ["ReviewerId"] = "person",
        ["ReviewId"] = "",
        ["TargetRef"] = "target",
        ["ManagerRating"] = "",
        ["Assignments"] = "",
    };

    // The manager's answer to a nomination; the version in it is the part's own.
    private static Task PeerAsync(FormRequest form) => form.Text("action") switch
    {
        "Approve" => form.Change<ApprovePeer, Nothing>(new Nothing(), Part(form)),
        "Refuse" => form.Change<RefusePeer, Reasoned>(Because(form), Part(form)),
        "Request" => form.Change<RequestPart, Nothing>(new Nothing(), Part(form)),
        _ => throw new NotFound("form"),
    };

    private static Guid Part(FormRequest form) => form.Key("part") ?? throw new NotFound("part of a review");

    private static Reasoned Because(FormRequest form) => new() { Reason = form.Text("reason") };

    private static Task<Guid> PersonAsync(FormRequest form, string field) => form.Get<PersonSearch>().FindAsync(form.Text("person"), field, form.Cancel);
}
