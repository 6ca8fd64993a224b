using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads one deliverable with all that hangs on it, as the viewer: a fixed number of statements, whatever it holds.</summary>
internal sealed class DeliverableReader(OutcomesDb db, Reads reads, DeliverableParts parts)
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<DeliverableModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var view = await reads.FindAsync<DeliverableView>(id, cancel);
        var found = await parts.ReadAsync(id, cancel);
        var people = await People.ReadAsync(reads, found.People.Append(view.ProducerId).Append(view.OutcomeOwnerId), cancel);
        return new DeliverableModel
        {
            Id = id,
            Version = view.Version,
            Title = view.Title,
            Summary = view.Summary ?? "",
            State = view.State.ToString(),
            Mark = Marks.Of(view.State),
            Revision = view.Revision,
            Producer = people.Name(view.ProducerId),
            ProducerZone = people.Zone(view.ProducerId),
            OutcomeOwner = people.Name(view.OutcomeOwnerId),
            Due = people.Due(view.DueOn, view.DuePrecision, view.ProducerId),
            DeliveredOn = view.DeliveredOn,
            AcceptedOn = view.AcceptedOn,
            Visibility = view.Visibility.ToString(),
            AllowedActions = view.AllowedActions,
            Serves = found.Outcomes,
            Criteria = [.. found.Criteria.Select(line => new CriterionLine(line.Id, line.Text ?? "", Marks.Of(line.Verdict), line.Note, people.Name(line.VerdictById)))],
            Evidence = [.. found.Evidence.Select(EvidenceShown.Line)],
            With = [.. found.With.Select(with => (people.Name(with.PersonId), with.Role.ToString()))],
            Happened = found.Happened(people),
            DependsOn = found.Dependencies(people, db.Viewer.PersonId, view.ProducerId),
            WhoMay = WhoMayAct.On(view, db.Viewer.PersonId, people),
        };
    }
}
