using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A scale as another source tells it: for demo and import.</summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record ScaleHistory(string Name, string Description, FormState State, DateTime CreatedAt, IReadOnlyList<ScalePointText> Points);

/// <summary>A template as another source tells it.</summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record TemplateHistory(string Name, string Introduction, Guid ScaleId, FormState State, DateTime CreatedAt, IReadOnlyList<SectionText> Sections);

public sealed partial class RatingScale
{
    /// <summary>Takes over a scale at rest, without guards and without telling anybody.</summary>
    public static RatingScale FromHistory(ScaleHistory history)
    {
        var scale = new RatingScale { Id = Ids.New(history.CreatedAt), SeriesId = Ids.New(history.CreatedAt), Edition = 1, State = history.State };
        scale.WasCreated(history.CreatedAt, null);
        scale.Take(history.Name, history.Description, history.Points);
        scale.RecordHistory(new FormImported(scale.Id, scale.Name));
        return scale;
    }
}

public sealed partial class ReviewTemplate
{
    /// <summary>Takes over a template at rest, without guards and without telling anybody.</summary>
    public static ReviewTemplate FromHistory(TemplateHistory history)
    {
        var template = new ReviewTemplate { Id = Ids.New(history.CreatedAt), SeriesId = Ids.New(history.CreatedAt), Edition = 1, State = history.State };
        template.WasCreated(history.CreatedAt, null);
        template.Take(history.Name, history.Introduction, history.ScaleId);
        template.Ask(history.Sections, history.CreatedAt);
        template.RecordHistory(new FormImported(template.Id, template.Name));
        return template;
    }
}

/// <summary>A scale or a template was taken over from another source.</summary>
[EventName("reviews.form-imported.v1")]
public sealed record FormImported(Guid FormId, string Name) : DomainEvent;
