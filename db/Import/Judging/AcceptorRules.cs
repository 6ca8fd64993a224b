using Outcomes.Database.Import.Files;

namespace Outcomes.Database.Import.Judging;

/// <summary>Who accepts a deliverable: the person named, else its producer's manager; never the producer (invariant I2).</summary>
internal sealed class AcceptorRules(ReferenceRules references, KeySet people, EarlierImport earlier, DateOnly today)
{
    private const string Acceptor = "accepted_by_employee_id";

    private readonly Dictionary<string, DateOnly> _periodEnds = new(earlier.PeriodEnds);

    public void Note(ObjectiveRow objective) => _periodEnds[objective.Key] = objective.PeriodEndsOn;

    public void Judge(DeliverableRow deliverable)
    {
        var (producer, named) = (deliverable.OwnerEmployeeId, deliverable.AcceptedByEmployeeId);
        if (named.Length > 0 && named == producer)
            Refuse(deliverable, "accepted by its own producer");
        else if (producer.Length > 0 && named.Length == 0 && NeedsAcceptor(deliverable) && ManagerOf(producer).Length == 0)
            Refuse(deliverable, $"{producer} has no manager who would accept it");
    }

    private void Refuse(DeliverableRow deliverable, string reason)
    {
        if (!people.IsComplete)
            return;
        var producer = deliverable.OwnerEmployeeId;
        var manager = ManagerOf(producer);
        var passes = manager.Length > 0 ? manager : people.NearestTo(producer, candidate => candidate != producer);
        deliverable.Cells.Refuse(Acceptor, reason, Fixes.Write(passes));
    }

    private string ManagerOf(string person) =>
        references.ManagerOf(person) is { Length: > 0 } known ? known : earlier.Parents("people.csv").GetValueOrDefault(person, "");

    /// <summary>A planned or cancelled item has none yet; a past one whose end nobody recorded needs none.</summary>
    private bool NeedsAcceptor(DeliverableRow deliverable) => deliverable.Status switch
    {
        "planned" or "cancelled" => false,
        "" => !_periodEnds.TryGetValue(deliverable.ObjectiveId, out var end) || end >= today,
        _ => true,
    };
}
