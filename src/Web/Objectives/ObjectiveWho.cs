using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Reads from the machine who may take which step now, and what the page offers its reader.</summary>
internal static class ObjectiveWho
{
    /// <summary>Steps of the machine, and a check-in for whoever measures it.</summary>
    public static IReadOnlyList<string> Allowed(ObjectiveView objective, IReadOnlyList<KeyResultView> keyResults, Guid? me)
    {
        var measures = objective.OwnerId == me || keyResults.Any(result => result.OwnerId == me);
        return me is not null && measures && objective.State == ObjectiveState.Active ? [.. objective.AllowedActions, "CheckIn"] : objective.AllowedActions;
    }

    /// <summary>The reader's own line first, then everybody else who may.</summary>
    public static IReadOnlyList<MayAct> May(ObjectiveView objective, Guid? me, People people)
    {
        var entries = new List<MayAct>();
        if (objective.AllowedActions.Count > 0) entries.Add(new(null, "", IsReader: true, objective.AllowedActions));
        void Add(Party party, Guid? person, string group)
        {
            var actions = ObjectiveMachine.Table.AllowedActions(objective.State, party);
            if (actions.Count > 0) entries.Add(new(people.Name(person), group, IsReader: false, actions));
        }

        if (objective.OwnerId != me) Add(Party.Owner, objective.OwnerId, "");
        Add(Party.DirectManager, null, "The owner’s manager");
        Add(Party.UnitHead, null, "The head of the unit");
        Add(Party.HR, null, "HR");
        return entries;
    }
}
