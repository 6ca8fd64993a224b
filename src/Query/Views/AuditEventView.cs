using AutoMapper;
using Outcomes.Platform;

namespace Outcomes.Query.Views;

/// <summary>Who did what, by day.</summary>
public sealed class AuditEventView
{
    public Guid Id { get; init; }
    public string SubjectRef { get; init; } = "";
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
        CreateMap<AuditEvent, AuditEventView>()
            .ForMember(v => v.OccurredOn, o => o.MapFrom(e => DateOnly.FromDateTime(e.At)))
            .ForMember(v => v.Reason, o => o.MapFrom(e => freeText == null ? null : e.Reason));
    }
}
