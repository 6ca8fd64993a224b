using AutoMapper;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>One round of reviews.</summary>
public sealed class ReviewCycleView
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public Guid TemplateVersionId { get; init; }
    public string? TemplateName { get; init; }
    public AnonymityMode AnonymityMode { get; init; }
    public int MinGroupSize { get; init; }
    public bool CalibrationOn { get; init; }
    public CycleState State { get; init; }
    public DateOnly? StartedBefore { get; init; }
    public int MaxPeersPerReview { get; init; }
    public int MaxPeerReviewsPerPerson { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public int Version { get; init; }
}

/// <summary>A stretch of a cycle with its own last day.</summary>
public sealed class CycleStageView
{
    public Guid Id { get; init; }
    public Guid CycleId { get; init; }
    public StageKind Kind { get; init; }
    public DateOnly OpensOn { get; init; }
    public DateOnly DueOn { get; init; }
    public int GraceDays { get; init; }

    /// <summary>Of the cycle.</summary>
    public int Version { get; init; }
}

/// <summary>One line of who takes part; HR's.</summary>
public sealed class ParticipantRuleView
{
    public Guid Id { get; init; }
    public Guid CycleId { get; init; }
    public ParticipantRuleKind Kind { get; init; }
    public Guid? OrgUnitId { get; init; }
    public string? JobTitle { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>Of the cycle.</summary>
    public int Version { get; init; }
}

/// <summary>How far one relation of a cycle is; HR's.</summary>
public sealed class CycleProgressView
{
    public Guid Id { get; init; }
    public Guid CycleId { get; init; }
    public Relation Relation { get; init; }
    public int Asked { get; init; }
    public int Submitted { get; init; }
    public int Declined { get; init; }
    public int Expired { get; init; }
    public DateOnly CountedOn { get; init; }
}

internal sealed class ReviewCycleProfile : Profile
{
    public ReviewCycleProfile()
    {
        var actsAsHR = false;
        CreateMap<ReviewCycle, ReviewCycleView>()
            .ForMember(v => v.TemplateName, o => o.MapFrom(c => c.TemplateVersion!.Name))
            .ForMember(v => v.AllowedActions, o => o.MapFrom(c => CycleMachine.AllowedActions(c.State, actsAsHR)));
        CreateMap<CycleStage, CycleStageView>()
            .ForMember(v => v.Version, o => o.MapFrom(s => s.Cycle!.Version));
        CreateMap<ParticipantRule, ParticipantRuleView>()
            .ForMember(v => v.Version, o => o.MapFrom(r => r.Cycle!.Version));
        CreateMap<CycleProgress, CycleProgressView>();
    }
}
