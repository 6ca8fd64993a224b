using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewTemplate
{
    internal static ReviewTemplate Create(string name, string introduction, Guid scaleId, IReadOnlyList<SectionText> asked, DateTime now)
    {
        var template = new ReviewTemplate { Id = Ids.New(now), SeriesId = Ids.New(now), Edition = 1 };
        template.Take(name, introduction, scaleId);
        template.Ask(asked, now);
        template.Record(new TemplateCreated(template.Id, template.Name, template.Edition));
        return template;
    }

    /// <summary>The next edition as a draft, to be changed. With sections and questions loaded.</summary>
    /// <param name="edition">One more than the newest of the series.</param>
    internal ReviewTemplate Clone(int edition, DateTime now)
    {
        var template = new ReviewTemplate { Id = Ids.New(now), SeriesId = SeriesId, Edition = edition };
        template.Take(Name, Introduction, ScaleId);
        template.Ask(Told(), now);
        template.Record(new TemplateCreated(template.Id, Name, edition));
        return template;
    }

    /// <param name="asked">Absent = the questions stay.</param>
    internal void Edit(string name, string introduction, Guid scaleId, IReadOnlyList<SectionText>? asked, DateTime now)
    {
        Forms.RequireDraft(State, "template");
        Take(name, introduction, scaleId);
        if (asked is not null) Ask(asked, now);
        Record(new TemplateEdited(Id, Name));
    }

    /// <summary>A cycle is launched with it.</summary>
    internal void Freeze()
    {
        if (State != FormState.Draft) return;
        State = FormState.Frozen;
        Record(new TemplateFrozen(Id));
    }

    internal void Retire()
    {
        if (State == FormState.Retired) throw Forms.Retired("template");
        State = FormState.Retired;
        Record(new TemplateRetired(Id));
    }

    internal void Delete()
    {
        Forms.RequireDraft(State, "template");
        Record(new TemplateDeleted(Id));
    }

    private void Take(string name, string introduction, Guid scaleId) => (Name, Introduction, ScaleId) = (name.Trim(), introduction, scaleId);

    private void Ask(IReadOnlyList<SectionText> asked, DateTime now)
    {
        sections.Clear();
        questions.Clear();
        foreach (var (place, told) in asked.Index())
        {
            var section = new ReviewSection(Ids.New(now), Id, told.Relation, told.Title.Trim(), told.Introduction, told.Weight, place + 1);
            sections.Add(section);
            questions.AddRange(told.Questions.Select((question, index) => QuestionOf(section, question, index + 1, now)));
        }
    }

    private ReviewQuestion QuestionOf(ReviewSection section, QuestionText told, int ordinal, DateTime now)
    {
        var isRating = told.Kind is QuestionKind.Rating or QuestionKind.OutcomeRating;
        var choices = told.Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (told.Kind == QuestionKind.Choice && choices.Count < 2)
            throw new RuleBroken("choice-without-choices", $"“{told.Text}” is a choice: write at least two choices, one a line.", "Choices");
        if (told.RequiresCitation && !isRating)
            throw new RuleBroken("citation-without-rating", $"“{told.Text}” is no rating: only ratings require a citation.", "RequiresCitation");
        return new ReviewQuestion(Ids.New(now), Id, section.Id, ordinal)
        {
            Kind = told.Kind,
            Text = told.Text.Trim(),
            Hint = told.Hint,
            ScaleId = isRating ? told.ScaleId ?? ScaleId : null,
            Choices = told.Kind == QuestionKind.Choice ? string.Join('\n', choices) : "",
            Required = told.Required,
            RequiresCitation = told.RequiresCitation,
            Weight = isRating ? told.Weight : 0,
            ShownToReviewee = told.ShownToReviewee,
        };
    }

    private IReadOnlyList<SectionText> Told() => [.. sections.OrderBy(section => section.Ordinal).Select(section => new SectionText
    {
        Relation = section.Relation,
        Title = section.Title,
        Introduction = section.Introduction,
        Weight = section.Weight,
        Questions = [.. questions.Where(question => question.SectionId == section.Id).OrderBy(question => question.Ordinal).Select(question => new QuestionText
        {
            Kind = question.Kind,
            Text = question.Text,
            Hint = question.Hint,
            ScaleId = question.ScaleId,
            Choices = question.Choices,
            Required = question.Required,
            RequiresCitation = question.RequiresCitation,
            Weight = question.Weight,
            ShownToReviewee = question.ShownToReviewee,
        })],
    })];
}

[EventName("reviews.template-created.v1")]
public sealed record TemplateCreated(Guid TemplateId, string Name, int Edition) : DomainEvent;

[EventName("reviews.template-edited.v1")]
public sealed record TemplateEdited(Guid TemplateId, string Name) : DomainEvent;

[EventName("reviews.template-frozen.v1")]
public sealed record TemplateFrozen(Guid TemplateId) : DomainEvent;

[EventName("reviews.template-retired.v1")]
public sealed record TemplateRetired(Guid TemplateId) : DomainEvent;

[EventName("reviews.template-deleted.v1")]
public sealed record TemplateDeleted(Guid TemplateId) : DomainEvent;
