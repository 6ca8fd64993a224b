using AutoMapper;
using Outcomes.Platform;

namespace Outcomes.Query.Views;

/// <summary>Who did what, by day.</summary>
public sealed class AuditEventView
{
    public Guid Id { get; init; }
    public string SubjectRef { get; init; } = "";

    /// <summary>0 where it would count what somebody else reads.</summary>
    public int SubjectSeq { get; init; }
    public DateOnly OccurredOn { get; init; }
    public string ActorRef { get; init; } = "";
    public Guid? ActorId { get; init; }
    public string Action { get; init; } = "";

    [FreeText]
    public string? Reason { get; init; }
}

internal sealed class AuditEventProfile : Profile
{
    public AuditEventProfile()
    {
        bool? freeText = true;
        Guid? me = null;
        CreateMap<AuditEvent, AuditEventView>()
            .ForMember(v => v.OccurredOn, o => o.MapFrom(e => DateOnly.FromDateTime(e.At)))
            .ForMember(v => v.SubjectSeq, o => o.MapFrom(e => e.ActorId != me && e.SubjectRef.StartsWith(AuditEvent.ReadersOwnSubjects) ? 0 : e.SubjectSeq))
            .ForMember(v => v.Reason, o => o.MapFrom(e => freeText == null ? null : e.Reason));
    }
}
