using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Changes a cycle before its launch. HR. <c>PATCH /odata/ReviewCycles({id})</c></summary>
/// <remarks>What is left out stays; lists that are given replace what was there. A scheduled cycle stays complete. Errors: as for creation and for Schedule.</remarks>
public sealed class EditCycle(OutcomesDb db) : Change<EditCycle.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the cycle, such as Annual review 2026.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public Optional<string> Name { get; init; }

        [PlannedDay]
        public Optional<DateOnly> From { get; init; }

        [PlannedDay]
        public Optional<DateOnly> To { get; init; }
        public Optional<Guid> TemplateVersionId { get; init; }
        public Optional<AnonymityMode> AnonymityMode { get; init; }

        [Range(3, 100, ErrorMessage = "MinGroupSize: from 3 to 100.")]
        public Optional<int> MinGroupSize { get; init; }
        public Optional<bool> CalibrationOn { get; init; }

        [PlannedDay]
        public Optional<DateOnly?> StartedBefore { get; init; }

        [Range(0, 100, ErrorMessage = "MaxPeersPerReview: from 0 to 100.")]
        public Optional<int> MaxPeersPerReview { get; init; }

        [Range(0, 1000, ErrorMessage = "MaxPeerReviewsPerPerson: from 0 to 1,000.")]
        public Optional<int> MaxPeerReviewsPerPerson { get; init; }

        [MaxLength(8, ErrorMessage = "Stages: one of each kind.")]
        public IReadOnlyList<StageText>? Stages { get; init; }

        [MaxLength(1000, ErrorMessage = "UnitIds: at most 1,000.")]
        public IReadOnlyList<Guid>? UnitIds { get; init; }

        [MaxLength(1000, ErrorMessage = "JobTitles: at most 1,000.")]
        public IReadOnlyList<string>? JobTitles { get; init; }

        [MaxLength(1000, ErrorMessage = "AddedIds: at most 1,000.")]
        public IReadOnlyList<Guid>? AddedIds { get; init; }

        [MaxLength(1000, ErrorMessage = "LeftOutIds: at most 1,000.")]
        public IReadOnlyList<Guid>? LeftOutIds { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).Include(c => c.ParticipantRules).AsSplitQuery().LoadAsync(target, cancel);
        var plan = PlanOf(cycle.Plan, request);
        var people = new ParticipantPlan(request.UnitIds, request.JobTitles, request.AddedIds, request.LeftOutIds);
        await Db.RequireNamesAsync(plan, people, cycle.Id, cancel);
        cycle.Edit(plan, request.Stages, people, Db.Now, ReviewsAccess.PartyTo(Db));
        if (cycle.State == CycleState.Scheduled) await CycleCheck.RequireCompleteAsync(Db, cycle, cancel);
        return await Db.SaveAsync(cycle, cancel);
    }

    private static CyclePlan PlanOf(CyclePlan now, Request request) => now with
    {
        Name = request.Name.Or(now.Name),
        From = request.From.Or(now.From),
        To = request.To.Or(now.To),
        TemplateVersionId = request.TemplateVersionId.Or(now.TemplateVersionId),
        AnonymityMode = request.AnonymityMode.Or(now.AnonymityMode),
        MinGroupSize = request.MinGroupSize.Or(now.MinGroupSize),
        CalibrationOn = request.CalibrationOn.Or(now.CalibrationOn),
        StartedBefore = request.StartedBefore.Or(now.StartedBefore),
        MaxPeersPerReview = request.MaxPeersPerReview.Or(now.MaxPeersPerReview),
        MaxPeerReviewsPerPerson = request.MaxPeerReviewsPerPerson.Or(now.MaxPeerReviewsPerPerson),
    };
}
