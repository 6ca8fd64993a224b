using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Writes down a cycle as a draft: the time reviewed, the template, the stages, who takes part. HR. <c>POST /odata/ReviewCycles</c></summary>
/// <remarks>Errors: end-before-start, cycle-name-taken, stage-twice, stage-days.</remarks>
public sealed class CreateCycle(OutcomesDb db) : Creation<CreateCycle.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the cycle, such as Annual review 2026.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public string Name { get; init; } = "";

        [PlannedDay]
        public DateOnly From { get; init; }

        /// <summary>The last day reviewed.</summary>
        [PlannedDay]
        public DateOnly To { get; init; }

        [Given]
        public Guid TemplateVersionId { get; init; }

        /// <summary>Default Aggregated: the promise that asks least trust of reviewers.</summary>
        public AnonymityMode AnonymityMode { get; init; } = AnonymityMode.Aggregated;

        [Range(3, 100, ErrorMessage = "MinGroupSize: from 3 to 100.")]
        public int MinGroupSize { get; init; } = 3;
        public bool CalibrationOn { get; init; }

        [PlannedDay]
        public DateOnly? StartedBefore { get; init; }

        [Range(0, 100, ErrorMessage = "MaxPeersPerReview: from 0 to 100.")]
        public int MaxPeersPerReview { get; init; } = 8;

        [Range(0, 1000, ErrorMessage = "MaxPeerReviewsPerPerson: from 0 to 1,000.")]
        public int MaxPeerReviewsPerPerson { get; init; } = 12;

        [MaxLength(8, ErrorMessage = "Stages: one of each kind.")]
        public IReadOnlyList<StageText> Stages { get; init; } = [];

        /// <summary>With what lies below them; empty = all units.</summary>
        [MaxLength(1000, ErrorMessage = "UnitIds: at most 1,000.")]
        public IReadOnlyList<Guid> UnitIds { get; init; } = [];

        /// <summary>Letter by letter; empty = all titles.</summary>
        [MaxLength(1000, ErrorMessage = "JobTitles: at most 1,000.")]
        public IReadOnlyList<string> JobTitles { get; init; } = [];

        [MaxLength(1000, ErrorMessage = "AddedIds: at most 1,000.")]
        public IReadOnlyList<Guid> AddedIds { get; init; } = [];

        [MaxLength(1000, ErrorMessage = "LeftOutIds: at most 1,000.")]
        public IReadOnlyList<Guid> LeftOutIds { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var plan = new CyclePlan(
            request.Name, request.From, request.To, request.TemplateVersionId, request.AnonymityMode, request.MinGroupSize, request.CalibrationOn)
        {
            StartedBefore = request.StartedBefore,
            MaxPeersPerReview = request.MaxPeersPerReview,
            MaxPeerReviewsPerPerson = request.MaxPeerReviewsPerPerson,
        };
        var people = new ParticipantPlan(request.UnitIds, request.JobTitles, request.AddedIds, request.LeftOutIds);
        await Db.RequireNamesAsync(plan, people, null, cancel);
        var cycle = ReviewCycle.Create(plan, request.Stages, people, Db.Now);
        Db.Add(cycle);
        return await Db.SaveAsync(cycle, cancel);
    }
}
