using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One line of who takes part in a cycle.</summary>
/// <remarks>Somebody takes part who is in one of the units (or below; all, where none is listed), holds one of the job titles (any, where none is listed) and is not
/// left out by name; or who is added by name.</remarks>
public sealed class ParticipantRule : Entity
{
    private ParticipantRule() { }

    internal ParticipantRule(Guid id, Guid cycleId, ParticipantRuleKind kind, Guid? orgUnitId, string? jobTitle, Guid? personId) =>
        (Id, CycleId, Kind, OrgUnitId, JobTitle, PersonId) = (id, cycleId, kind, orgUnitId, jobTitle, personId);

    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }
    public ParticipantRuleKind Kind { get; private set; }

    /// <summary>For <see cref="ParticipantRuleKind.Unit"/>, with what lies below it.</summary>
    public Guid? OrgUnitId { get; private set; }

    /// <summary>For <see cref="ParticipantRuleKind.JobTitle"/>, letter by letter.</summary>
    public string? JobTitle { get; private set; }

    /// <summary>For <see cref="ParticipantRuleKind.Added"/> and <see cref="ParticipantRuleKind.LeftOut"/>.</summary>
    public Guid? PersonId { get; private set; }
}

/// <summary>What a line of the list says.</summary>
public enum ParticipantRuleKind { Unit, JobTitle, Added, LeftOut }
