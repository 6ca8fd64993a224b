using AutoMapper;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>A line in the viewer's own inbox.</summary>
public sealed class NotificationView
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string SubjectRef { get; init; } = "";

    /// <summary>One sentence, with the subject's title where the viewer sees the subject now.</summary>
    [MadeAfterwards]
    public string Title { get; init; } = "";
    public DateOnly CreatedOn { get; init; }
    public DateOnly? ReadOn { get; init; }
    public int Version { get; init; }
}

internal sealed class NotificationProfile : Profile
{
    public NotificationProfile()
    {
        OutcomesDb db = null!;
        // Each set brings its rule of visibility: what the reader no longer sees has no title here.
        CreateMap<Notification, NotificationView>()
            .ForMember(v => v.Title, o => o.MapFrom(n => NoticeSentences.Of(n.Kind, n.SubjectRef,
                db.Set<Deliverable>().Where(d => d.Id == n.SubjectId).Select(d => d.Title).FirstOrDefault()
                ?? db.Set<Objective>().Where(x => x.Id == n.SubjectId).Select(x => x.Title).FirstOrDefault()
                ?? db.Set<Dependency>().Where(x => x.Id == n.SubjectId).Select(x => x.ConsumerDeliverable!.Title).FirstOrDefault()
                ?? db.Set<Review>().Where(x => x.Id == n.SubjectId).Select(x => x.Reviewee!.DisplayName + ", " + x.Cycle!.Name).FirstOrDefault()
                ?? db.Set<ReviewAssignment>().Where(x => x.Id == n.SubjectId).Select(x => x.Reviewee!.DisplayName + ", " + x.Cycle!.Name).FirstOrDefault()
                ?? db.Set<CalibrationSession>().Where(x => x.Id == n.SubjectId).Select(x => x.Name).FirstOrDefault()
                ?? db.Set<ReviewCycle>().Where(x => x.Id == n.SubjectId).Select(x => x.Name).FirstOrDefault())))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(n => DateOnly.FromDateTime(n.CreatedAt)));
    }
}
