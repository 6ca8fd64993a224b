using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.OData.Model;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Query.OData;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Reviews;
using static Outcomes.Query.OData.EntityTypes;

namespace Outcomes.Query;

/// <summary>The whole OData surface: which sets there are, and where each leads. Writes come from the modules' own declarations.</summary>
internal sealed class EntitySets(ViewMaps maps, ApiMap api)
{
    private readonly DeclaredWrites writes = new(api);

    public ODataModel Build()
    {
        var people = Set<PersonView>("People",
            One<Person, OrgUnit>("OrgUnit", "OrgUnit", p => p.OrgUnit),
            One<Person, Person>("Manager", "Person", p => p.Manager),
            Many<Person, Person>("Reports", "Person", db => db.Set<Person>().Where(p => p.ManagerId != null), p => p.ManagerId!.Value, p => p),
            Many<ReportingLine>("ReportingLines", "ReportingLine", l => l.PersonId),
            Many<Objective>("Objectives", "Objective", o => o.OwnerId),
            Many<Deliverable>("Deliverables", "Deliverable", d => d.ProducerId),
            Many<Deliverable, Deliverable>("Acceptances", "Deliverable", db => db.Set<Deliverable>().Where(d => d.OutcomeOwnerId != null),
                d => d.OutcomeOwnerId!.Value, d => d));
        return new ODataModel(Ambient.Context, Ambient.Parameters, [people, .. DirectorySets(), .. ObjectiveSets(), .. DeliverableSets(),
            .. DeliverablePartSets(), .. ReviewFormSets(), .. ReviewSets(), .. AnswerSets(), .. PacketSets(), .. OwnSets(people.Type)]);
    }

    private IEnumerable<EntitySet> DirectorySets() =>
    [
        Set<OrgUnitView>("OrgUnits",
            One<OrgUnit, OrgUnit>("Parent", "OrgUnit", u => u.Parent),
            One<OrgUnit, Person>("Head", "Person", u => u.Head),
            Many<OrgUnit, OrgUnit>("Children", "OrgUnit", db => db.Set<OrgUnit>().Where(u => u.ParentId != null), u => u.ParentId!.Value, u => u),
            Many<Person>("People", "Person", p => p.OrgUnitId),
            Many<Objective>("Objectives", "Objective", o => o.OrgUnitId),
            Many<Deliverable>("Deliverables", "Deliverable", d => d.ProducerUnitId)),
        Set<ReportingLineView>("ReportingLines",
            One<ReportingLine, Person>("Person", "Person", l => l.Person),
            One<ReportingLine, Person>("Manager", "Person", l => l.Manager)),
    ];

    private IEnumerable<EntitySet> ObjectiveSets() =>
    [
        Set<PeriodView>("Periods", Many<Objective>("Objectives", "Objective", o => o.PeriodId)),
        Set<ObjectiveView>("Objectives",
            One<Objective, Person>("Owner", "Person", o => o.Owner),
            One<Objective, OrgUnit>("OrgUnit", "OrgUnit", o => o.OrgUnit),
            One<Objective, Period>("Period", "Period", o => o.Period),
            One<Objective, Objective>("Parent", "Objective", o => o.ParentObjective),
            One<Objective, KeyResult>("AlignedKeyResult", "KeyResult", o => o.AlignedKeyResult),
            Many<Objective, Objective>("Children", "Objective", db => db.Set<Objective>().Where(o => o.ParentObjectiveId != null),
                o => o.ParentObjectiveId!.Value, o => o),
            Many<KeyResult>("KeyResults", "KeyResult", k => k.ObjectiveId),
            Many<CheckIn>("CheckIns", "CheckIn", c => c.ObjectiveId),
            Many<DeliverableLink, Deliverable>("Deliverables", "Deliverable", db => db.Set<DeliverableLink>(), l => l.ObjectiveId, l => l.Deliverable!),
            Many("Comments", "PostedComment", db => db.Set<ObjectiveComment>(), c => c.ObjectiveId, CommentRows.OfObjective)),
        Set<KeyResultView>("KeyResults",
            One<KeyResult, Objective>("Objective", "Objective", k => k.Objective),
            One<KeyResult, Person>("Owner", "Person", k => k.Owner),
            Many<CheckIn, CheckIn>("CheckIns", "CheckIn", db => db.Set<CheckIn>().Where(c => c.KeyResultId != null), c => c.KeyResultId!.Value, c => c),
            Many<DeliverableLink, Deliverable>("Deliverables", "Deliverable",
                db => db.Set<DeliverableLink>().Where(l => l.KeyResultId != null), l => l.KeyResultId!.Value, l => l.Deliverable!)),
        Set<CheckInView>("CheckIns",
            One<CheckIn, Objective>("Objective", "Objective", c => c.Objective),
            One<CheckIn, KeyResult>("KeyResult", "KeyResult", c => c.KeyResult),
            One<CheckIn, Person>("Author", "Person", c => c.Author),
            One<CheckIn, CheckIn>("Supersedes", "CheckIn", c => c.Supersedes)),
    ];

    private IEnumerable<EntitySet> DeliverableSets() =>
    [
        Set<DeliverableView>("Deliverables",
            One<Deliverable, Person>("Producer", "Person", d => d.Producer),
            One<Deliverable, Person>("OutcomeOwner", "Person", d => d.OutcomeOwner),
            One<Deliverable, OrgUnit>("OrgUnit", "OrgUnit", d => d.ProducerUnit),
            Many<DeliverableLink>("Links", "DeliverableLink", l => l.DeliverableId),
            Many<DeliverableLink, Objective>("Objectives", "Objective", db => db.Set<DeliverableLink>(), l => l.DeliverableId, l => l.Objective!),
            Many<AcceptanceCriterion>("Criteria", "AcceptanceCriterion", c => c.DeliverableId),
            Many<Evidence>("Evidence", "Evidence", e => e.DeliverableId),
            Many<Contribution>("Contributions", "Contribution", c => c.DeliverableId),
            Many<AcceptanceDecision>("Decisions", "AcceptanceDecision", d => d.DeliverableId),
            Many<Dependency>("Dependencies", "Dependency", d => d.ConsumerDeliverableId),
            Many<Dependency, Dependency>("Dependents", "Dependency",
                db => db.Set<Dependency>().Where(d => d.ProviderDeliverableId != null), d => d.ProviderDeliverableId!.Value, d => d),
            Many("Comments", "PostedComment", db => db.Set<DeliverableComment>(), c => c.DeliverableId, CommentRows.OfDeliverable)),
        Set<DependencyView>("Dependencies",
            One<Dependency, Deliverable>("Consumer", "Deliverable", d => d.ConsumerDeliverable),
            One<Dependency, Deliverable>("Provider", "Deliverable", d => d.ProviderDeliverable),
            One<Dependency, Person>("ProviderPerson", "Person", d => d.ProviderPerson)),
        Set<CommentView>("Comments"),
    ];

    private IEnumerable<EntitySet> DeliverablePartSets() =>
    [
        Set<DeliverableLinkView>("DeliverableLinks",
            One<DeliverableLink, Deliverable>("Deliverable", "Deliverable", l => l.Deliverable),
            One<DeliverableLink, Objective>("Objective", "Objective", l => l.Objective),
            One<DeliverableLink, KeyResult>("KeyResult", "KeyResult", l => l.KeyResult)),
        Set<AcceptanceCriterionView>("AcceptanceCriteria",
            One<AcceptanceCriterion, Deliverable>("Deliverable", "Deliverable", c => c.Deliverable),
            One<AcceptanceCriterion, Person>("VerdictBy", "Person", c => c.VerdictBy)),
        Set<EvidenceView>("Evidence",
            One<Evidence, Deliverable>("Deliverable", "Deliverable", e => e.Deliverable),
            One<Evidence, Person>("AddedBy", "Person", e => e.AddedBy)),
        Set<ContributionView>("Contributions",
            One<Contribution, Deliverable>("Deliverable", "Deliverable", c => c.Deliverable),
            One<Contribution, Person>("Person", "Person", c => c.Person)),
        Set<AcceptanceDecisionView>("AcceptanceDecisions",
            One<AcceptanceDecision, Deliverable>("Deliverable", "Deliverable", d => d.Deliverable),
            One<AcceptanceDecision, Person>("By", "Person", d => d.By)),
    ];

    private IEnumerable<EntitySet> ReviewFormSets() =>
    [
        Set<RatingScaleView>("RatingScales", Many<RatingScalePoint>("Points", "RatingScalePoint", p => p.ScaleId)),
        Set<RatingScalePointView>("RatingScalePoints", One<RatingScalePoint, RatingScale>("Scale", "RatingScale", p => p.Scale)),
        Set<ReviewTemplateView>("ReviewTemplates",
            One<ReviewTemplate, RatingScale>("Scale", "RatingScale", t => t.Scale),
            Many<ReviewSection>("Sections", "ReviewSection", s => s.TemplateId),
            Many<ReviewQuestion>("Questions", "ReviewQuestion", q => q.TemplateId)),
        Set<ReviewSectionView>("ReviewSections",
            One<ReviewSection, ReviewTemplate>("Template", "ReviewTemplate", s => s.Template),
            Many<ReviewQuestion>("Questions", "ReviewQuestion", q => q.SectionId)),
        Set<ReviewQuestionView>("ReviewQuestions",
            One<ReviewQuestion, ReviewSection>("Section", "ReviewSection", q => q.Section),
            One<ReviewQuestion, RatingScale>("Scale", "RatingScale", q => q.Scale)),
    ];

    private IEnumerable<EntitySet> ReviewSets() =>
    [
        Set<ReviewCycleView>("ReviewCycles",
            One<ReviewCycle, ReviewTemplate>("Template", "ReviewTemplate", c => c.TemplateVersion),
            Many<CycleStage>("Stages", "CycleStage", s => s.CycleId),
            Many<ParticipantRule>("ParticipantRules", "ParticipantRule", r => r.CycleId),
            Many<CycleProgress>("Progress", "CycleProgress", p => p.CycleId),
            Many<Review>("Reviews", "Review", v => v.CycleId),
            Many<CalibrationSession>("CalibrationSessions", "CalibrationSession", s => s.CycleId)),
        Set<CycleStageView>("CycleStages", One<CycleStage, ReviewCycle>("Cycle", "ReviewCycle", s => s.Cycle)),
        Set<ParticipantRuleView>("ParticipantRules", One<ParticipantRule, ReviewCycle>("Cycle", "ReviewCycle", r => r.Cycle)),
        Set<CycleProgressView>("CycleProgress", One<CycleProgress, ReviewCycle>("Cycle", "ReviewCycle", p => p.Cycle)),
        Set<ReviewView>("Reviews",
            One<Review, ReviewCycle>("Cycle", "ReviewCycle", v => v.Cycle),
            One<Review, Person>("Reviewee", "Person", v => v.Reviewee),
            One<Review, Person>("Manager", "Person", v => v.ManagerSnapshot),
            One<Review, OrgUnit>("OrgUnit", "OrgUnit", v => v.OrgUnit),
            Many<ReviewAssignment>("Assignments", "ReviewAssignment", a => a.ReviewId),
            Many<ReviewMaterial>("Materials", "ReviewMaterial", m => m.ReviewId),
            Many<ReviewAggregate>("Aggregates", "ReviewAggregate", g => g.ReviewId),
            Many<CalibrationChange>("CalibrationChanges", "CalibrationChange", c => c.ReviewId)),
        Set<CalibrationSessionView>("CalibrationSessions",
            One<CalibrationSession, ReviewCycle>("Cycle", "ReviewCycle", s => s.Cycle),
            One<CalibrationSession, OrgUnit>("ScopeOrgUnit", "OrgUnit", s => s.ScopeOrgUnit),
            One<CalibrationSession, Person>("Facilitator", "Person", s => s.Facilitator),
            Many<CalibrationChange>("Changes", "CalibrationChange", c => c.SessionId)),
        Set<CalibrationChangeView>("CalibrationChanges",
            One<CalibrationChange, CalibrationSession>("Session", "CalibrationSession", c => c.Session),
            One<CalibrationChange, Review>("Review", "Review", c => c.Review)),
    ];

    private IEnumerable<EntitySet> AnswerSets() =>
    [
        Set<ReviewAssignmentView>("ReviewAssignments",
            One<ReviewAssignment, Review>("Review", "Review", a => a.Review),
            One<ReviewAssignment, ReviewCycle>("Cycle", "ReviewCycle", a => a.Cycle),
            One<ReviewAssignment, Person>("Reviewee", "Person", a => a.Reviewee),
            One<ReviewAssignment, Person>("Reviewer", "Person", a => a.Reviewer),
            Many<Response>("Responses", "Response", r => r.AssignmentId)),
        Set<ResponseView>("Responses",
            One<Response, ReviewAssignment>("Assignment", "ReviewAssignment", r => r.Assignment),
            One<Response, ReviewQuestion>("Question", "ReviewQuestion", r => r.Question),
            Many<Citation>("Citations", "Citation", c => c.ResponseId)),
        Set<CitationView>("Citations", One<Citation, Response>("Response", "Response", c => c.Response)),
        Set<ReviewMaterialView>("ReviewMaterials", One<ReviewMaterial, Review>("Review", "Review", m => m.Review)),
        Set<ReviewAggregateView>("ReviewAggregates",
            One<ReviewAggregate, Review>("Review", "Review", g => g.Review),
            One<ReviewAggregate, ReviewQuestion>("Question", "ReviewQuestion", g => g.Question)),
    ];

    private IEnumerable<EntitySet> PacketSets() =>
    [
        Set<PacketView>("Packets",
            One<Packet, Review>("Review", "Review", p => p.Review),
            One<Packet, ReviewCycle>("Cycle", "ReviewCycle", p => p.Cycle),
            One<Packet, Person>("Reviewee", "Person", p => p.Reviewee)),
        Set<PacketExportView>("PacketExports", One<PacketExport, ReviewCycle>("Cycle", "ReviewCycle", e => e.Cycle)),
    ];

    private IEnumerable<EntitySet> OwnSets(EntityType person) =>
    [
        Set<AuditEventView>("AuditEvents"),
        Set<NotificationView>("Notifications"),
        new() { Name = "Me", Type = EntityTypes.Of("Myself", maps.Of<MyselfView>(), person.Navigations, person.Actions, foundIn: "People"),
            Source = MySelf.Source, IsSingleton = true },
    ];

    private EntitySet Set<TView>(string name, params Navigation[] navigations)
    {
        var map = maps.Of<TView>();
        // A schema's names are unique, and Comment is an action of objectives and deliverables.
        var typeName = typeof(TView) == typeof(CommentView) ? "PostedComment" : typeof(TView).Name[..^"View".Length];
        var content = MediaContent.Of(name);
        return new EntitySet
        {
            Name = name,
            Type = EntityTypes.Of(typeName, map, navigations, writes.Actions(name, map)),
            Source = map.Source,
            Insert = writes.Find(name, WriteKind.Create, map),
            Update = writes.Find(name, WriteKind.Edit, map),
            Delete = writes.Find(name, WriteKind.Delete, map),
            ReadMedia = content is null ? null : content.ReadAsync,
            WriteMedia = content?.CanBeSent != true ? null : (http, target, cancel) => content.WriteAsync(http, target, map, cancel),
        };
    }
}
