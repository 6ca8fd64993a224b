using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads from the machine who may take which step now.</summary>
internal static class WhoMayAct
{
    public static IReadOnlyList<MayAct> On(DeliverableView view, Party viewerIs, People people)
    {
        var entries = new List<MayAct>();
        void Add(Party party, Guid? person, string group)
        {
            var actions = DeliverableMachine.Steps.AllowedActions(view.State, party);
            var isReader = viewerIs.HasFlag(party);
            if (actions.Count > 0 && (person is not null || group.Length > 0)) entries.Add(new(people.Name(person), group, isReader, actions));
        }

        Add(Party.Acceptor, view.OutcomeOwnerId, "");
        Add(Party.Owner, view.ProducerId, "");
        Add(Party.DirectManager, null, "The manager of whoever makes it");
        Add(Party.HR, null, "HR");
        return [.. entries.OrderByDescending(entry => entry.IsReader)];
    }
}
