using AutoMapper;
using Outcomes.Platform;

namespace Outcomes.Query.Views;

/// <summary>A line in the viewer's own inbox.</summary>
public sealed class NotificationView
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string SubjectRef { get; init; } = "";
    public string Title { get; init; } = "";
    public DateOnly CreatedOn { get; init; }
    public DateOnly? ReadOn { get; init; }
    public int Version { get; init; }
}

internal sealed class NotificationProfile : Profile
{
    public NotificationProfile()
    {
        CreateMap<Notification, NotificationView>()
            .ForMember(v => v.CreatedOn, o => o.MapFrom(n => DateOnly.FromDateTime(n.CreatedAt)));
    }
}
