using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Dependencies;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Every form of the page that arranges a deliverable, and the slice behind it, by the last part of its address.</summary>
internal static class ArrangeForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["contributor"] = async form => await form.Run<NameContributor, NameContributor.Request>(new()
        {
            DeliverableId = form.Id,
            PersonId = await form.Get<PersonSearch>().FindAsync(form.Text("person"), "PersonId", form.Cancel),
            Role = form.Choice<ContributionRole>("role") ?? ContributionRole.Contributor,
        }),
        ["contribution"] = form => form.Text("action") == "remove"
            ? form.Change<RemoveContribution, Nothing>(new Nothing(), part: Part(form))
            : form.Change<ChangeContribution, ChangeContribution.Request>(new() { Role = form.Choice<ContributionRole>("role") ?? ContributionRole.Contributor }, part: Part(form)),
        ["link"] = form => form.Run<LinkOutcome, LinkOutcome.Request>(new() { DeliverableId = form.Id, ObjectiveId = form.Key("serves") }),
        ["unlink"] = form => form.Change<UnlinkOutcome, Nothing>(new Nothing(), part: Part(form)),
        ["visibility"] = form => form.Change<SetDeliverableVisibility, SetDeliverableVisibility.Request>(new() { Visibility = form.Choice<Visibility>("seen") ?? Visibility.Organisation }),
        ["depend"] = DependencyForm.ProposeAsync,
    };

    private static Guid Part(FormRequest form) => form.Key("part") ?? throw new NotFound("part");
}
