using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Dependencies;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Every form of a deliverable's page and the slice behind it, by the last part of its address.</summary>
internal static class DeliverableForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["commit"] = form => form.Change<CommitDeliverable, Nothing>(new Nothing()),
        ["submit"] = form => form.Change<SubmitDeliverable, Nothing>(new Nothing()),
        ["withdraw"] = form => form.Change<WithdrawDeliverable, Nothing>(new Nothing()),
        ["cancel"] = form => form.Change<CancelDeliverable, Reasoned>(Because(form)),
        ["reopen-acceptance"] = form => form.Change<ReopenAcceptance, Reasoned>(Because(form)),
        ["hand-over"] = async form => await form.Change<HandOverDeliverable, HandOverDeliverable.Request>(
            new() { NewProducerId = await PersonAsync(form, "NewProducerId"), Reason = form.Text("reason") }),
        ["reassign-acceptance"] = async form => await form.Change<ReassignAcceptance, ReassignAcceptance.Request>(
            new() { NewOutcomeOwnerId = await PersonAsync(form, "NewOutcomeOwnerId"), Reason = form.Text("reason") }),
        ["comment"] = form => form.Change<CommentOnDeliverable, CommentOnDeliverable.Request>(new() { Text = form.Text("text") }),
        ["decide"] = AcceptanceForm.DecideAsync,
        ["delete"] = form => form.Change<DeleteDraft, Nothing>(new Nothing()),
        ["change-criteria"] = AcceptanceForm.ChangeCriteriaAsync,
        ["dependency"] = DependencyForm.RunAsync,
        ["add-evidence"] = EvidenceForm.AddAsync,
    };

    /// <summary>Where a refusal of the slice stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NewProducerId"] = "person",
        ["NewOutcomeOwnerId"] = "person",
        ["OutcomeOwnerId"] = "owner",
        ["DueOn"] = "due",
        ["Criteria"] = "criterion",
        ["Links"] = "serves",
        ["ObjectiveId"] = "serves",
        ["ContentType"] = "file",
        ["Evidence"] = "",
        ["Note"] = "",
        ["Judgements"] = "",
        ["NeededBy"] = "neededBy",
        ["ProviderPersonId"] = "person",
        ["ProviderDeliverableId"] = "deliverable",
        ["PersonId"] = "person",
        ["DeliverableId"] = "",
    };

    private static Reasoned Because(FormRequest form) => new() { Reason = form.Text("reason") };

    private static Task<Guid> PersonAsync(FormRequest form, string field) => form.Get<PersonSearch>().FindAsync(form.Text("person"), field, form.Cancel);
}
