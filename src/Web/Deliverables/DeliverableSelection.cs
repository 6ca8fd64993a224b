using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Deliverables;

/// <summary>Says a filter over the views of deliverables.</summary>
internal static class DeliverableSelection
{
    private const int SoonDays = 14;

    public static IQueryable<DeliverableView> Of(IQueryable<DeliverableView> views, DeliverableFilter filter, Reads reads, Viewer viewer, DateOnly today)
    {
        foreach (var word in filter.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            views = views.Where(view => view.Title.ToLower().Contains(word) || view.Summary!.ToLower().Contains(word));
        if (filter.Objective is { } objective) views = Serving(views, reads, objective);
        return Dated(Whose(InState(views, filter.State), filter.Who, viewer), filter.Due, today);
    }

    /// <summary>Those that serve an outcome or one of its key results.</summary>
    public static IQueryable<DeliverableView> Serving(IQueryable<DeliverableView> views, Reads reads, Guid objective)
    {
        // Asked this way round the database begins with the few links, and not with every deliverable.
        var served = reads.All<DeliverableLinkView>().Where(link => link.ObjectiveId == objective).Select(link => link.DeliverableId);
        return views.Where(view => served.Contains(view.Id));
    }

    private static IQueryable<DeliverableView> InState(IQueryable<DeliverableView> views, string state)
    {
        if (state == "all") return views;
        if (Enum.TryParse<DeliverableState>(state, out var one)) return views.Where(view => view.State == one);
        var open = DeliverableStates.Open;
        return views.Where(view => open.Contains(view.State));
    }

    private static IQueryable<DeliverableView> Whose(IQueryable<DeliverableView> views, string who, Viewer viewer) => who switch
    {
        "made" => views.Where(view => view.ProducerId == viewer.PersonId),
        "accepts" => views.Where(view => view.OutcomeOwnerId == viewer.PersonId),
        "unit" => views.Where(view => view.OrgUnitId == viewer.UnitId),
        _ => views,
    };

    private static IQueryable<DeliverableView> Dated(IQueryable<DeliverableView> views, string due, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return due switch
        {
            "overdue" => views.Where(view => view.IsOverdue),
            "soon" => views.Where(view => view.DueOn >= today && view.DueOn <= soon),
            "none" => views.Where(view => view.DueOn == null),
            _ => views,
        };
    }
}
