using System.Text.Json;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Cycles;
using Outcomes.Web.Inbox;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Makes the page's model of what was read.</summary>
internal sealed class ReviewShown(FoundReview found, People people, Guid? me)
{
    private readonly ReviewView view = found.View;

    public ReviewModel Make() => new()
    {
        Id = view.Id,
        Version = view.Version,
        Reviewee = people.Name(view.RevieweeId),
        IsOwn = view.RevieweeId == me,
        Cycle = found.Cycle.Name,
        CycleId = found.Cycle.Id,
        Mark = CycleMarks.Of(view.State),
        Manager = people.Name(view.ManagerId),
        Unit = view.OrgUnitName ?? "?",
        AllowedActions = view.AllowedActions,
        SharedOn = view.SharedOn,
        ManagerRating = view.ManagerRating,
        CalibratedRating = view.CalibratedRating,
        Score = view.ComputedScore,
        Inputs = Inputs(),
        Scale = found.Form.Overall,
        Summary = view.Summary ?? "",
        Acknowledgement = view.SharedOn is null ? "" : ReviewSpeech.Of(view.Acknowledgement),
        Rebuttal = view.Rebuttal ?? "",
        Stages = [.. found.Stages.OrderBy(stage => stage.Kind).Select(stage => new StageLine(ReviewSpeech.Of(stage.Kind), stage.OpensOn, stage.DueOn))],
        Parts = [.. found.Parts.Where(part => !IsMineOpen(part) && !IsNomination(part)).OrderBy(part => part.Relation).Select(Part)],
        Groups = [.. Groups()],
        Peers = [.. found.Parts.Where(part => part.Relation == Relation.Peer && part.ReviewerId != me).Select(Peer)],
        Materials = [.. found.Materials.Select(Material)],
        // Before it is shared it tells nothing, not even that somebody looked.
        History = view.RevieweeId == me && view.SharedOn is null ? [] : History(),
        Mine = found.Parts.Where(part => part.ReviewerId == me).Select(part => ((Guid, Components.StateMark, bool)?)(part.Id, ReviewMarks.Of(part.State), IsMineOpen(part))).FirstOrDefault(),
    };

    private bool IsMineOpen(ReviewAssignmentView part) => part.ReviewerId == me && AssignmentStates.Writing.Contains(part.State);

    // Whom the peers' list shows already.
    private static bool IsNomination(ReviewAssignmentView part) => part.Relation == Relation.Peer && part.State != AssignmentState.Submitted;

    private PartShown Part(ReviewAssignmentView part) => new(
        part.Id, part.Version, ReviewSpeech.Heading(part.Relation), people.Name(part.ReviewerId), ReviewMarks.Of(part.State), part.State == AssignmentState.Submitted, part.AllowedActions,
        [.. found.Written.Where(one => one.Response.AssignmentId == part.Id).OrderBy(one => OrdinalOf(one.Response.QuestionId)).Select(one => Answer(one))]);

    private AnswerLine Answer(WrittenResponse one)
    {
        var question = found.Form.Questions.FirstOrDefault(asked => asked.Id == one.Response.QuestionId);
        var about = one.Response.ObjectiveId is { } id ? $" {found.Outcomes.GetValueOrDefault(id, "?")}" : "";
        var rating = one.Response.RatingValue is { } value ? AskedForm.Said(value, question is null ? [] : found.Form.StepsOf(question)) : "";
        return new(
            $"{one.Response.QuestionText}{about}", rating, one.Response.Text ?? "", one.Response.NoEvidenceReason ?? "", one.Cited, Hidden: question is { ShownToReviewee: false } && view.RevieweeId != me);
    }

    private int OrdinalOf(Guid question) => found.Form.Questions.FirstOrDefault(asked => asked.Id == question)?.Ordinal ?? int.MaxValue;

    private IEnumerable<GroupShown> Groups()
    {
        foreach (var (relation, standing) in new[] { (Relation.Peer, view.PeerAnswers), (Relation.Upward, view.UpwardAnswers) })
        {
            if (found.Form.Sections.All(section => section.Relation != relation)) continue;
            var rows = found.Aggregates.Where(group => group.Relation == relation).OrderBy(group => OrdinalOf(group.QuestionId)).Select(Group).ToList();
            if (rows.Count > 0 || standing == GroupStanding.TooSmall) yield return new(ReviewSpeech.Heading(relation), rows.Count == 0, rows);
        }
    }

    private static GroupAnswerShown Group(ReviewAggregateView group) => new(
        group.QuestionText ?? "?", group.MeanRating is { } mean ? ValueText.Of(Math.Round(mean, 2)) : "",
        [.. ReviewAggregate.ReadTexts(group.Texts ?? "[]").Select(said => (said.Text, said.Author ?? ""))]);

    private PeerLine Peer(ReviewAssignmentView part) => new(
        part.Id, part.Version, people.Name(part.ReviewerId), ReviewMarks.Of(part.State), [.. part.AllowedActions.Where(action => action is "Approve" or "Refuse" or "Request")], part.DeclineReason);

    private MaterialLine Material(ReviewMaterialView material) => new(
        material.Id, material.TargetTitle ?? "?", SubjectAddress.Of(material.TargetRef), material.Note ?? "", people.Name(material.AddedById),
        view.AllowedActions.Contains("AttachMaterial") && (material.AddedById == me || view.ManagerId == me));

    private IReadOnlyList<ScoreLine> Inputs()
    {
        if (view.ScoreInputs is not { Length: > 0 } json) return [];
        var inputs = JsonSerializer.Deserialize<StoredInputs>(json, StoredJson.Options);
        return [.. (inputs?.Parts ?? []).Select(part => new ScoreLine(ReviewSpeech.Heading(part.Relation), part.Weight, part.Value))];
    }

    private IReadOnlyList<HistoryLineShown> History() =>
    [
        .. found.Happened.Rows.Select(happened => new HistoryLineShown(happened.OccurredOn, people.Name(happened.ActorId), ReviewSpeech.Did(happened.Action), happened.Reason ?? ""))
            .DistinctBy(line => (line.On, line.By?.Id, line.Did, line.Reason)),
    ];

    private sealed record StoredInputs(IReadOnlyList<ScoreInput> Parts);
}
