using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads from the machine who may take which step now; the reader's own line comes first.</summary>
internal static class WhoMayAct
{
    public static IReadOnlyList<MayAct> On(DeliverableView view, Guid? me, People people)
    {
        var own = view.AllowedActions.Where(action => DeliverableMachine.Steps.Transitions.Any(step => step.Action == action)).ToList();
        var entries = new List<MayAct>();
        if (own.Count > 0) entries.Add(new(null, "", IsReader: true, own));
        if (view.OutcomeOwnerId is { } owner && owner != me) Add(entries, view, Party.Acceptor, people.Name(owner), "");
        if (view.ProducerId != me) Add(entries, view, Party.Owner, people.Name(view.ProducerId), "");
        Add(entries, view, Party.DirectManager, null, "The manager of whoever makes it");
        Add(entries, view, Party.HR, null, "HR");
        return entries;
    }

    private static void Add(List<MayAct> entries, DeliverableView view, Party party, Text.PersonName? person, string group)
    {
        var actions = DeliverableMachine.Steps.AllowedActions(view.State, party);
        if (actions.Count > 0) entries.Add(new(person, group, IsReader: false, actions));
    }
}
