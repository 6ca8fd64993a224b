using System.Linq.Expressions;
using Outcomes.OData.Model;

namespace Outcomes.OData.Tests.Samples;

/// <summary>The OData surface over the sample entities.</summary>
internal static class SampleModel
{
    private static readonly ParameterExpression Context = Expression.Parameter(typeof(SampleContext), "context");
    private static readonly EntityType PersonType = Person();

    public static ODataModel Model { get; } = new(Context, [],
    [
        Set("People", PersonType, context => context.People),
        new EntitySet { Name = "Me", Type = PersonType, Source = Source<Person>(context => context.People.Where(person => person.Id == context.Me)), IsSingleton = true },
        Set("Objectives", Objective(), context => context.Objectives, Insert()),
        Set("Deliverables", Deliverable(), context => context.Deliverables),
        new EntitySet { Name = "AcceptanceCriteria", Type = Criterion(), Source = Source<Criterion>(context => context.Criteria), ReadMedia = (_, _, _) => Task.CompletedTask },
    ]);

    /// <summary>An object in the body of an action.</summary>
    public sealed record Judged(Guid CriterionId, string Verdict, string? Note);

    public static EntityType Objectives { get; } = TypeOf("Objectives");
    public static EntityType Deliverables { get; } = TypeOf("Deliverables");

    public static EntityType TypeOf(string set) => Model.FindSet(set)?.Type ?? throw new InvalidOperationException(set);

    private static EntityType Person() => new()
    {
        Name = "Person",
        Source = typeof(Person),
        Properties = [Of((Person p) => p.Id), Of((Person p) => p.DisplayName, maxLength: 200), Of((Person p) => p.Email, isNullable: true), Of((Person p) => p.ManagerId, isNullable: true)],
        Navigations =
        [
            One("Manager", "Person", (Person p) => p.Manager),
            Many("Reports", "Person", (Person p) => p.ManagerId, context => context.People),
            Many("Objectives", "Objective", (Objective o) => o.OwnerId, context => context.Objectives),
        ],
        Key = Of((Person p) => p.Id),
        Version = Of((Person p) => p.Version),
    };

    private static EntityType Objective() => new()
    {
        Name = "Objective",
        Source = typeof(Objective),
        Properties =
        [
            Of((Objective o) => o.Id), Of((Objective o) => o.Title, maxLength: 200), Of((Objective o) => o.OutcomeStatement) with { IsFreeText = true },
            Of((Objective o) => o.State) with { AllowedValues = ["Draft", "Active", "Closed"] }, Of((Objective o) => o.Weight), Of((Objective o) => o.Progress, isNullable: true),
            Of((Objective o) => o.DueOn), Of((Objective o) => o.ModifiedAt), Of((Objective o) => o.IsOverdue),
            Of((Objective o) => o.AllowedActions) with { IsQueryable = false }, Of((Objective o) => o.OwnerId), Of((Objective o) => o.ParentId, isNullable: true),
        ],
        Navigations =
        [
            One("Owner", "Person", (Objective o) => o.Owner),
            One("Parent", "Objective", (Objective o) => o.Parent),
            Many("Children", "Objective", (Objective o) => o.ParentId, context => context.Objectives),
            Many("Deliverables", "Deliverable", (Deliverable d) => d.ObjectiveId, context => context.Deliverables),
        ],
        Actions = [new BoundAction("Close", Operation(new Parameter("Verdict", typeof(string), true, 40), new Parameter("ClosingNote", typeof(string), false, 4000)))],
        Key = Of((Objective o) => o.Id),
        Version = Of((Objective o) => o.Version),
    };

    private static EntityType Deliverable() => new()
    {
        Name = "Deliverable",
        Source = typeof(Deliverable),
        Properties =
        [
            Of((Deliverable d) => d.Id), Of((Deliverable d) => d.Title, maxLength: 200), Of((Deliverable d) => d.State), Of((Deliverable d) => d.Revision), Of((Deliverable d) => d.Size),
            Of((Deliverable d) => d.DueOn), Of((Deliverable d) => d.AcceptedOn, isNullable: true), Of((Deliverable d) => d.UpdatedAt),
            Of((Deliverable d) => d.ProducerId), Of((Deliverable d) => d.OutcomeOwnerId, isNullable: true), Of((Deliverable d) => d.ObjectiveId),
        ],
        Navigations =
        [
            One("Producer", "Person", (Deliverable d) => d.Producer),
            One("OutcomeOwner", "Person", (Deliverable d) => d.OutcomeOwner),
            One("Objective", "Objective", (Deliverable d) => d.Objective),
            Many("Criteria", "AcceptanceCriterion", (Criterion c) => c.DeliverableId, context => context.Criteria),
        ],
        Actions = [new BoundAction("Submit", Operation()), new BoundAction("RequestChanges", Operation(new Parameter("Comment", typeof(string), true, 4000), new Parameter("Verdicts", typeof(IReadOnlyList<Judged>), false)))],
        Key = Of((Deliverable d) => d.Id),
        Version = Of((Deliverable d) => d.Version),
    };

    private static EntityType Criterion() => new()
    {
        Name = "AcceptanceCriterion",
        Source = typeof(Criterion),
        Properties = [Of((Criterion c) => c.Id), Of((Criterion c) => c.Text), Of((Criterion c) => c.Ordinal), Of((Criterion c) => c.Verdict), Of((Criterion c) => c.CheckedAt, isNullable: true)],
        Navigations = [One("Deliverable", "Deliverable", (Criterion c) => c.Deliverable)],
        Key = Of((Criterion c) => c.Id),
    };

    public static WriteOperation Insert() => Operation(
        new Parameter("Title", typeof(string), true, 20), new Parameter("OwnerId", typeof(Guid), true), new Parameter("ParentId", typeof(Guid?), false),
        new Parameter("DueOn", typeof(DateOnly), true), new Parameter("Weight", typeof(decimal), false), new Parameter("Tags", typeof(IReadOnlyList<string>), false));

    private static WriteOperation Operation(params Parameter[] parameters) =>
        new(parameters, (_, _, _, _) => throw new InvalidOperationException("No write is run in these tests."));

    private static EntitySet Set<T>(string name, EntityType type, Expression<Func<SampleContext, IQueryable<T>>> source, WriteOperation? insert = null) =>
        new() { Name = name, Type = type, Source = Source(source), Insert = insert };

    private static LambdaExpression Source<T>(Expression<Func<SampleContext, IQueryable<T>>> source) => source;

    private static Property Of<T, TValue>(Expression<Func<T, TValue>> column, bool isNullable = false, int? maxLength = null) =>
        new() { Name = ((MemberExpression)column.Body).Member.Name, Column = column, IsNullable = isNullable, MaxLength = maxLength };

    private static SingleNavigation One<T, TTarget>(string name, string target, Expression<Func<T, TTarget>> path) => new(name, target, path);

    private static CollectionNavigation Many<TTarget, TKey>(
        string name, string target, Expression<Func<TTarget, TKey>> parentKey, Expression<Func<SampleContext, IQueryable<TTarget>>> links) =>
        new(name, target, links, parentKey, (Expression<Func<TTarget, TTarget>>)(link => link));
}
