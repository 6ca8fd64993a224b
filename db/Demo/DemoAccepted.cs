using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Remembers of each person what was accepted for everybody to see, so that reviews can cite it without searching for it: id and day.</summary>
internal sealed class DemoAccepted
{
    private readonly Dictionary<Guid, List<(Guid Id, DateOnly On)>> byProducer = [];

    public void Note(Deliverable deliverable)
    {
        if (deliverable is not { State: DeliverableState.Accepted, Visibility: Visibility.Organisation, AcceptedOn: { } on }) return;
        if (!byProducer.TryGetValue(deliverable.ProducerId, out var accepted)) byProducer[deliverable.ProducerId] = accepted = [];
        accepted.Add((deliverable.Id, on));
    }

    /// <summary>At most two within these days.</summary>
    public IEnumerable<Guid> Of(DemoSeat producer, DateOnly from, DateOnly to) =>
        byProducer.TryGetValue(producer.Id, out var accepted) ? accepted.Where(one => one.On >= from && one.On <= to).Take(2).Select(one => one.Id) : [];
}
