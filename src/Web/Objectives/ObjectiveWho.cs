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
    public static IReadOnlyList<string> Allowed(ObjectiveState state, Standing standing, bool measures)
    {
        var actions = ObjectiveMachine.Table.AllowedActions(state, standing.Party);
        return measures && state == ObjectiveState.Active ? [.. actions, "CheckIn"] : actions;
    }

    public static IReadOnlyList<MayAct> May(ObjectiveView objective, Standing standing, People people)
    {
        var entries = new List<MayAct>();
        void Add(Party party, Guid? person, string group)
        {
            var actions = ObjectiveMachine.Table.AllowedActions(objective.State, party);
            if (actions.Count > 0) entries.Add(new(people.Name(person), group, standing.Party.HasFlag(party), actions));
        }

        Add(Party.Owner, objective.OwnerId, "");
        Add(Party.DirectManager, null, "The owner’s manager");
        Add(Party.UnitHead, null, "The head of the unit");
        Add(Party.HR, null, "HR");
        return [.. entries.OrderByDescending(entry => entry.IsReader)];
    }
}
