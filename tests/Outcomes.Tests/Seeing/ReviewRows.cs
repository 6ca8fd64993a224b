using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Tests.Seeing;

/// <summary>Reviews of everybody in the demo company, in every state, mode and relation: rows at rest, for looking at.</summary>
internal static class ReviewRows
{
    private static readonly ReviewState[] States = Enum.GetValues<ReviewState>();
    private static readonly AssignmentState[] PartStates = Enum.GetValues<AssignmentState>();

    public static async Task AddAsync(OutcomesDb db, IReadOnlyList<Person> people, Guid facilitatorId, Guid caseOpenerId, CancellationToken cancel)
    {
        var scales = new[] { FormState.Draft, FormState.Frozen }.Select(state => RatingScale.FromHistory(new ScaleHistory($"Scale {state}", "", state, db.Now,
            [new ScalePointText { Value = 1, Label = "Low" }, new ScalePointText { Value = 2, Label = "High" }]))).ToList();
        db.AddRange(scales);
        var templates = new[] { FormState.Draft, FormState.Frozen }.Select(state => ReviewTemplate.FromHistory(new TemplateHistory($"Template {state}", "", scales[1].Id, state, db.Now,
            [.. Enum.GetValues<Relation>().Select(relation => new SectionText
            {
                Relation = relation,
                Title = "How it went",
                Questions = [new QuestionText { Kind = QuestionKind.Rating, Text = "Overall?" }, new QuestionText { Kind = QuestionKind.Text, Text = "Between us?", ShownToReviewee = false }],
            })]))).ToList();
        db.AddRange(templates);
        await db.SaveChangesAsync(cancel);
        foreach (var (state, mode) in new[] { (CycleState.Draft, AnonymityMode.Named), (CycleState.Sharing, AnonymityMode.Named), (CycleState.Calibrating, AnonymityMode.Aggregated) })
        {
            var cycle = ReviewCycle.FromHistory(new CycleHistory
            {
                Name = $"Cycle {state} {mode}",
                From = new DateOnly(2026, 1, 1),
                To = new DateOnly(2026, 12, 31),
                TemplateVersionId = templates[1].Id,
                AnonymityMode = mode,
                State = state,
                CreatedAt = db.Now,
                Stages = [new StageText { Kind = StageKind.Self, OpensOn = new DateOnly(2026, 1, 1), DueOn = new DateOnly(2026, 2, 1) }],
            });
            db.Add(cycle);
            await db.SaveChangesAsync(cancel);
            if (state != CycleState.Draft) await AddReviewsAsync(db, cycle, [.. templates[1].Questions], people, facilitatorId, caseOpenerId, cancel);
        }
    }

    private static async Task AddReviewsAsync(
        OutcomesDb db, ReviewCycle cycle, IReadOnlyList<ReviewQuestion> questions, IReadOnlyList<Person> people, Guid facilitatorId, Guid caseOpenerId, CancellationToken cancel)
    {
        var changes = new List<RatingChangeHistory>();
        foreach (var (index, person) in people.Index())
        {
            var state = States[index % States.Length];
            var isShared = state is ReviewState.Shared or ReviewState.Acknowledged or ReviewState.Disputed or ReviewState.Final || (state == ReviewState.Cancelled && index % 4 == 3);
            var review = Review.FromHistory(new ReviewHistory
            {
                CycleId = cycle.Id,
                RevieweeId = person.Id,
                ManagerId = index % 7 == 0 ? people[(index + 5) % people.Count].Id : person.ManagerId,
                OrgUnitId = person.OrgUnitId,
                State = state,
                ManagerRating = 2,
                SharedOn = isShared ? DateOnly.FromDateTime(db.Now) : null,
                PeerAnswers = (GroupStanding)(index % 3),
                UpwardAnswers = (GroupStanding)(index / 3 % 3),
                CreatedAt = db.Now,
            });
            db.Add(review);
            AddParts(db, review, cycle, questions, people, index);
            db.Add(ReviewMaterial.FromHistory(review, index % 2 == 0 ? person.Id : people[(index + 1) % people.Count].Id, $"deliverable:{Guid.NewGuid()}", "A thing", "Read it."));
            db.AddRange(questions.Take(4).Select(question => ReviewAggregate.FromHistory(review, Relation.Peer, question, 3, 1.5m, [new AggregateText("Fine.")])));
            if (index % 4 == 0) db.Add(new VisibilityGrant(caseOpenerId, ReviewsAccess.CaseKind, review.Id, Guid.NewGuid()));
            if (index % 2 == 0) changes.Add(new RatingChangeHistory(review, 1, 2, "Compared.", facilitatorId));
        }
        await db.SaveChangesAsync(cancel);
        var units = people.GroupBy(person => person.OrgUnitId).OrderBy(group => group.Key).Select(group => group.Key).ToList();
        db.AddRange(units.Select((unit, index) => CalibrationSession.FromHistory(
            new SessionHistory($"Session {index}", cycle.Id, unit, index % 2 == 0 ? facilitatorId : caseOpenerId, index % 3 == 2 ? CalibrationState.Cancelled : CalibrationState.Open, db.Now)
            {
                InviteeIds = index == 1 ? [.. people.Where((_, place) => place % 3 == 1).Select(person => person.Id)] : [],
                Changes = [.. changes.Where((_, place) => place % units.Count == index)],
            })));
        await db.SaveChangesAsync(cancel);
    }

    private static void AddParts(OutcomesDb db, Review review, ReviewCycle cycle, IReadOnlyList<ReviewQuestion> questions, IReadOnlyList<Person> people, int index)
    {
        var taken = new HashSet<(Relation, Guid)>();
        for (var place = 0; place < 14; place++)
        {
            var relation = place == 0 ? Relation.Self : (Relation)(1 + (place - 1) % 4);
            var reviewer = relation == Relation.Self ? review.RevieweeId : people[(index * 3 + place * 5 + 1) % people.Count].Id;
            if ((relation != Relation.Self && reviewer == review.RevieweeId) || !taken.Add((relation, reviewer))) continue;
            db.Add(ReviewAssignment.FromHistory(review, new AssignmentHistory
            {
                ReviewerId = reviewer,
                Relation = relation,
                AnonymityMode = cycle.AnonymityMode,
                State = place % 2 == 0 ? AssignmentState.Submitted : PartStates[(index + place) % PartStates.Length],
                DueOn = DateOnly.FromDateTime(db.Now).AddDays(index % 2 == 0 ? 10 : -10),
                TimeZoneId = "UTC",
                NominatedById = relation == Relation.Peer ? (place % 3 == 0 ? review.RevieweeId : review.ManagerIdSnapshot) : null,
                Responses = [.. questions.Where(question => relation == question.Section?.Relation || question.Ordinal > 0).Take(2).Select(question =>
                    new ResponseHistory(question, 2, "Words.") { Citations = [new CitationHistory($"deliverable:{Guid.NewGuid()}", "A thing", 1, "{}")] })],
            }));
        }
    }
}
