using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>The scale and the template by which the demo company reviews.</summary>
internal sealed class DemoReviewForm
{
    private DemoReviewForm(RatingScale scale, ReviewTemplate template) => (Scale, Template) = (scale, template);

    public RatingScale Scale { get; }
    public ReviewTemplate Template { get; }

    public static DemoReviewForm Make(DateTime at, int questions)
    {
        var scale = RatingScale.FromHistory(new ScaleHistory("Five steps", "How far what was agreed was reached.", FormState.Frozen, at,
        [
            Step(1, "Far below what was agreed", "Most of what was agreed is not there, and others carried it."),
            Step(2, "Below what was agreed", "Parts are there; what is missing was not said in time."),
            Step(3, "What was agreed", "It is there, in use, and could be taken over by somebody else."),
            Step(4, "More than was agreed", "It is there, and something that others build on came with it."),
            Step(5, "Far more than was agreed", "What others thought out of reach is there, and shared."),
        ]));
        var template = ReviewTemplate.FromHistory(new TemplateHistory("Outcomes and what comes next",
            "Write about what was made and reached. Nobody is reviewed for being there.",
            scale.Id, FormState.Frozen, at,
            [.. new[] { Relation.Self, Relation.Manager, Relation.Peer, Relation.Upward,
                Relation.SecondManager }.Select(relation => Section(relation, scale.Id, questions))]));
        return new DemoReviewForm(scale, template);
    }

    public IEnumerable<ReviewQuestion> Ratings(Relation relation) => Questions(relation, QuestionKind.Rating);
    public IEnumerable<ReviewQuestion> Words(Relation relation) => Questions(relation, QuestionKind.Text);

    private IEnumerable<ReviewQuestion> Questions(Relation relation, QuestionKind kind)
    {
        var section = Template.Sections.First(one => one.Relation == relation).Id;
        return Template.Questions.Where(question => question.SectionId == section && question.Kind == kind);
    }

    private static ScalePointText Step(int value, string label, string description) => new() { Value = value, Label = label, Description = description };

    private static SectionText Section(Relation relation, Guid scaleId, int questions) => new()
    {
        Relation = relation,
        Title = relation switch
        {
            Relation.Self => "My own view",
            Relation.Manager => "The manager's view",
            Relation.Peer => "Seen from beside",
            Relation.Upward => "Seen from the team",
            _ => "The second manager's view",
        },
        Weight = relation == Relation.Manager ? 2 : 1,
        Questions = [.. Asked.Take(questions).SelectMany((asked, number) => new[]
        {
            new QuestionText { Kind = QuestionKind.Rating, Text = asked.Rating, Required = true,
                RequiresCitation = number == 0 && relation is Relation.Self or Relation.Manager, ScaleId = scaleId },
            new QuestionText { Kind = QuestionKind.Text, Text = asked.Words, Hint = "Name deliverables, not impressions." },
        })],
    };

    private static readonly (string Rating, string Words)[] Asked =
    [
        ("How far were the agreed outcomes reached?", "What should go on as it is, and what should change?"),
        ("How well could others build on what was delivered?", "Which deliverable was used most, and by whom?"),
        ("How clearly was it said what is done and what is not?", "Where did somebody have to guess?"),
        ("How well was written down what others need to know?", "What should be written down next?"),
    ];
}
