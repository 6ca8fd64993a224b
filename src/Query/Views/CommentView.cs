using AutoMapper;

namespace Outcomes.Query.Views;

/// <summary>Something said about an objective or a deliverable: one set over two tables (infra/decisions/0005).</summary>
public sealed class CommentView
{
    public Guid Id { get; init; }
    public Guid? ObjectiveId { get; init; }
    public Guid? DeliverableId { get; init; }
    public Guid AuthorId { get; init; }
    public string? AuthorName { get; init; }

    [FreeText]
    public string? Text { get; init; }
    public DateOnly CreatedOn { get; init; }
}

/// <summary>A comment of either table, before masking. Each table brings its own rule of visibility.</summary>
public sealed class CommentRow
{
    public Guid Id { get; init; }
    public Guid? ObjectiveId { get; init; }
    public Guid? DeliverableId { get; init; }
    public Guid AuthorId { get; init; }
    public string? AuthorName { get; init; }
    public string Text { get; init; } = "";
    public DateTime CreatedAt { get; init; }
}

internal sealed class CommentProfile : Profile
{
    public CommentProfile()
    {
        bool? freeText = true;
        CreateMap<CommentRow, CommentView>()
            .ForMember(v => v.Text, o => o.MapFrom(c => freeText == null ? null : c.Text))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(c => DateOnly.FromDateTime(c.CreatedAt)));
    }
}
