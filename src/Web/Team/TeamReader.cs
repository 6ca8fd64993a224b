using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Objectives;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Team;

/// <summary>Reads the page of a team as its manager. Twelve statements, however many people there are.</summary>
internal sealed class TeamReader(Session session, Reads reads, TeamParts parts, DeliverablesReader deliverables, CurrentReader reader)
{
    private const int MostOutcomes = 3;

    private DateOnly Today => reader.Reader.Today;

    public async Task<TeamModel> ReadAsync(int page, CancellationToken cancel)
    {
        if (session.Viewer.PersonId is not { } me) return new TeamModel([], [], 0, 1, [], []);
        var (members, total) = await parts.PeopleAsync(me, page, cancel);
        if (total == 0) return new TeamModel([], [], 0, 1, [], []);
        var stuck = await parts.StuckAsync(me, cancel);
        var dependencies = await parts.DependenciesAsync(me, Today, cancel);
        var accepted = await parts.AcceptedAsync(me, Today, cancel);
        var people = await People.ReadAsync(reads,
            [
                .. members.Select(member => (Guid?)member.Id), .. stuck.SelectMany(view => new[] { view.ProducerId, view.OutcomeOwnerId }),
                .. dependencies.SelectMany(line => new[] { line.ProviderPersonId, line.ConsumerPersonId }),
            ], cancel);
        var served = await parts.ServedAsync([.. dependencies.Select(line => line.ConsumerDeliverableId)], cancel);
        var edges = dependencies.Select(line => Edge(line, served, people)).ToList();
        return new TeamModel(
            [.. edges.Select(Blocked).OfType<BlockedItem>().Concat(stuck.Select(view => Stuck(view, people))).OrderBy(item => item.Due is null).ThenBy(item => item.Due?.AtUtc)],
            await PeopleAsync(members, people, cancel), total, page, edges, await AcceptedAsync(accepted, cancel));
    }

    private async Task<IReadOnlyList<TeamPerson>> PeopleAsync(IReadOnlyList<PersonView> members, People people, CancellationToken cancel)
    {
        var ids = members.Select(member => member.Id).ToList();
        var outcomes = (await parts.OutcomesAsync(ids, cancel)).ToLookup(view => view.OwnerId);
        var counts = await parts.CountsAsync(ids, Today, cancel);
        return [.. members.Select(member => new TeamPerson(
            people.Name(member.Id), member.JobTitle, ZoneText.City(people.Zone(member.Id)), [.. outcomes[member.Id].Take(MostOutcomes).Select(view => ObjectiveRow.Of(view, people))],
            Math.Max(outcomes[member.Id].Count() - MostOutcomes, 0), counts.GetValueOrDefault(member.Id).Accepted, counts.GetValueOrDefault(member.Id).Waiting))];
    }

    private async Task<IReadOnlyList<AcceptedItem>> AcceptedAsync(IReadOnlyList<DeliverableView> views, CancellationToken cancel)
    {
        var days = views.ToDictionary(view => view.Id, view => view.AcceptedOn ?? Today);
        return [.. (await deliverables.RowsAsync(views, cancel)).Select(row => new AcceptedItem(row, days[row.Id]))];
    }

    private static DependencyEdge Edge(DependencyView line, IReadOnlyDictionary<Guid, string> served, People people) => new(
        line.Id, (line.ProviderTitle ?? line.ProviderPersonName ?? "?", line.ProviderTitle is null ? $"/dependencies/{line.Id}" : $"/deliverables/{line.ProviderDeliverableId}"),
        people.Name(line.ProviderPersonId), (line.ConsumerTitle ?? "?", $"/deliverables/{line.ConsumerDeliverableId}"), people.Name(line.ConsumerPersonId ?? default),
        served.GetValueOrDefault(line.ConsumerDeliverableId, ""), Marks.Of(line.State), people.Due(line.NeededBy, DuePrecision.Day, line.ConsumerPersonId ?? line.ProviderPersonId));

    // What is agreed and not late stands in nobody's way.
    private BlockedItem? Blocked(DependencyEdge edge)
    {
        var isLate = edge.NeededBy is { } due && due.On < Today;
        var href = $"/dependencies/{edge.Id}";
        return edge.State.Word switch
        {
            "Broken" => new("Broken", Tone.Bad, edge.Provider.Title, href, "{0} needs it; {1} did not provide it.", edge.ConsumerPerson, edge.ProviderPerson, edge.NeededBy),
            "Asked for" => new("Asked for", Tone.Wait, edge.Consumer.Title, href, "{0} waits for an answer of {1}.", edge.ConsumerPerson, edge.ProviderPerson, edge.NeededBy),
            _ when isLate => new("Late", Tone.Bad, edge.Provider.Title, href, "{0} needs it; {1} agreed, and the day is over.", edge.ConsumerPerson, edge.ProviderPerson, edge.NeededBy),
            _ => null,
        };
    }

    private static BlockedItem Stuck(DeliverableView view, People people)
    {
        var due = people.Due(view.DueOn, view.DuePrecision, view.ProducerId);
        var (producer, owner) = (people.Name(view.ProducerId), people.Name(view.OutcomeOwnerId));
        if (view.NeedsNewOwner) return new("No owner", Tone.Bad, view.Title, $"/deliverables/{view.Id}", "Whoever makes or accepts it has left: {0}, {1}.", producer, owner, due);
        return view.State == DeliverableState.Submitted
            ? new("Waiting", Tone.Wait, view.Title, $"/deliverables/{view.Id}", "Submitted by {0}, to be decided by {1}.", producer, owner, due)
            : new("Overdue", Tone.Bad, view.Title, $"/deliverables/{view.Id}", "{0} promised it; {1} waits to accept it.", producer, owner, due);
    }
}
