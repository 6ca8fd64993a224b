using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    internal AcceptanceCriterion AddCriterion(string text, DateTime now, Party viewerIs)
    {
        Uphold("EditCriteria", viewerIs);
        var criterion = new AcceptanceCriterion(Ids.New(now), Id, text.Trim(), criteria.Count + 1);
        criteria.Add(criterion);
        CountCriteria();
        Record(new CriterionAdded(Id, criterion.Id, criterion.Text));
        return criterion;
    }

    internal void EditCriterion(AcceptanceCriterion criterion, string text, Party viewerIs)
    {
        Uphold("EditCriteria", viewerIs);
        criterion.Text = text.Trim();
        Record(new CriterionEdited(Id, criterion.Id, criterion.Text));
    }

    internal void RemoveCriterion(AcceptanceCriterion criterion, Party viewerIs)
    {
        Uphold("EditCriteria", viewerIs);
        criteria.Remove(criterion);
        Number(criteria.OrderBy(c => c.Ordinal));
        CountCriteria();
        Record(new CriterionRemoved(Id, criterion.Id));
    }

    /// <param name="ids">All of them, once each, in their new order.</param>
    internal void ReorderCriteria(IReadOnlyList<Guid> ids, Party viewerIs)
    {
        Uphold("EditCriteria", viewerIs);
        if (ids.Count != criteria.Count || !ids.ToHashSet().SetEquals(criteria.Select(c => c.Id)))
            throw new RuleBroken("criteria-incomplete", "Name every criterion of this deliverable once, in the new order.", "CriterionIds");
        Number(ids.Select(id => criteria.First(c => c.Id == id)));
        Record(new CriteriaReordered(Id, ids));
    }

    /// <summary>What was agreed changes: a new revision. A criterion whose words stay keeps its verdict.</summary>
    internal void ChangeCriteria(IReadOnlyList<AgreedCriterion> agreed, string reason, DateTime now, Party viewerIs)
    {
        Step("ChangeCriteria", viewerIs);
        if (agreed.Count == 0)
            throw new RuleBroken("deliverable-without-criterion", "At least one criterion must remain.", "Criteria");
        var kept = agreed.Select(wanted => Agree(wanted, now)).ToList();
        if (kept.Distinct().Count() != kept.Count)
            throw new RuleBroken("criterion-named-twice", "Name each criterion once.", "Criteria");
        criteria.RemoveAll(criterion => !kept.Contains(criterion));
        criteria.AddRange(kept.Except(criteria).ToList());
        Number(kept);
        CountCriteria();
        Revision++;
        Record(new CriteriaChanged(Id, Revision, [.. kept.Select(criterion => criterion.Text)]), reason);
    }

    private AcceptanceCriterion Agree(AgreedCriterion wanted, DateTime now)
    {
        var text = wanted.Text.Trim();
        if (wanted.Id is not { } id) return new AcceptanceCriterion(Ids.New(now), Id, text, 0);
        var criterion = criteria.Find(c => c.Id == id)
            ?? throw new RuleBroken("criterion-unknown", "One of these criteria is not of this deliverable. Name its own, and add new ones without an id.", "Criteria");
        if (criterion.Text == text) return criterion;
        criterion.Text = text;
        criterion.Judge(CriterionVerdict.Pending, null, null);
        return criterion;
    }

    private static void Number(IEnumerable<AcceptanceCriterion> inOrder)
    {
        foreach (var (index, criterion) in inOrder.ToList().Index()) criterion.Ordinal = index + 1;
    }
}

/// <summary>A criterion as the outcome owner wants it: an existing one by its id, a new one without.</summary>
internal sealed record AgreedCriterion(Guid? Id, string Text);

/// <summary>A draft got another criterion.</summary>
[EventName("deliverables.criterion-added.v1")]
public sealed record CriterionAdded(Guid DeliverableId, Guid CriterionId, string Text) : DomainEvent;

/// <summary>A criterion of a draft was reworded.</summary>
[EventName("deliverables.criterion-edited.v1")]
public sealed record CriterionEdited(Guid DeliverableId, Guid CriterionId, string Text) : DomainEvent;

/// <summary>A criterion of a draft was taken away.</summary>
[EventName("deliverables.criterion-removed.v1")]
public sealed record CriterionRemoved(Guid DeliverableId, Guid CriterionId) : DomainEvent;

/// <summary>The criteria of a draft stand in another order.</summary>
[EventName("deliverables.criteria-reordered.v1")]
public sealed record CriteriaReordered(Guid DeliverableId, IReadOnlyList<Guid> CriterionIds) : DomainEvent;

/// <summary>The outcome owner changed what was agreed.</summary>
[EventName("deliverables.criteria-changed.v1")]
public sealed record CriteriaChanged(Guid DeliverableId, int Revision, IReadOnlyList<string> Texts) : DomainEvent;
