using System.Linq.Expressions;
using AutoMapper;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Query.Mapping;

/// <summary>All views with the entities behind them, one line each; read at start, so that a view that cannot be read stops the start.</summary>
internal sealed class ViewMaps
{
    private readonly Dictionary<Type, ViewMap> byView = [];
    private readonly IConfigurationProvider profiles;

    public ViewMaps(IConfigurationProvider profiles)
    {
        this.profiles = profiles;
        Add<Person, PersonView>("person");
        Add<Person, MyselfView>("person", db => db.Set<Person>().Where(person => person.Id == db.Viewer.PersonId));
        Add<OrgUnit, OrgUnitView>("unit");
        Add<ReportingLine, ReportingLineView>("reporting line");
        Add<Period, PeriodView>("period");
        Add<Objective, ObjectiveView>("objective");
        Add<KeyResult, KeyResultView>("key result");
        Add<CheckIn, CheckInView>("check-in");
        Add<Deliverable, DeliverableView>("deliverable");
        Add<DeliverableLink, DeliverableLinkView>("link");
        Add<AcceptanceCriterion, AcceptanceCriterionView>("criterion");
        Add<Evidence, EvidenceView>("piece of evidence");
        Add<Contribution, ContributionView>("contribution");
        Add<AcceptanceDecision, AcceptanceDecisionView>("decision");
        Add<Dependency, DependencyView>("dependency");
        Add<CommentRow, CommentView>("comment", CommentRows.All);
        Add<AuditEvent, AuditEventView>("audit event");
        Add<Notification, NotificationView>("notification");
        AddReviews();
    }

    public ViewMap Of(Type view) => byView[view];
    public ViewMap Of<TView>() => Of(typeof(TView));

    private void AddReviews()
    {
        Add<RatingScale, RatingScaleView>("rating scale");
        Add<RatingScalePoint, RatingScalePointView>("point of a scale");
        Add<ReviewTemplate, ReviewTemplateView>("review template");
        Add<ReviewSection, ReviewSectionView>("section");
        Add<ReviewQuestion, ReviewQuestionView>("question");
        Add<ReviewCycle, ReviewCycleView>("review cycle");
        Add<CycleStage, CycleStageView>("stage");
        Add<ParticipantRule, ParticipantRuleView>("participant rule");
        Add<CycleProgress, CycleProgressView>("count");
        Add<Review, ReviewView>("review");
        Add<ReviewAssignment, ReviewAssignmentView>("part of a review");
        Add<Response, ResponseView>("answer");
        Add<Citation, CitationView>("citation");
        Add<ReviewMaterial, ReviewMaterialView>("material");
        Add<ReviewAggregate, ReviewAggregateView>("aggregate");
        Add<CalibrationSession, CalibrationSessionView>("calibration session");
        Add<CalibrationChange, CalibrationChangeView>("calibration change");
        Add<Packet, PacketView>("packet");
        Add<PacketExport, PacketExportView>("packet export");
    }

    private void Add<TEntity, TView>(string name, Expression<Func<OutcomesDb, IQueryable<TEntity>>>? source = null) where TEntity : class =>
        byView[typeof(TView)] = new ViewMap<TEntity, TView>(name, profiles, source ?? (db => db.Set<TEntity>()));
}
