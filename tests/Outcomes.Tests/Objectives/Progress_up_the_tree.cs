using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

public sealed class Progress_up_the_tree_on_SQLite(SqliteServer server) : Progress_up_the_tree(server);
public sealed class Progress_up_the_tree_on_PostgreSQL(PostgresServer server) : Progress_up_the_tree(server);
public sealed class Progress_up_the_tree_on_SQL_Server(SqlServerServer server) : Progress_up_the_tree(server);

/// <summary>Progress columns agree with plain loops over all rows after any sequence of changes; circles are refused (invariants I3 and I4).</summary>
public abstract class Progress_up_the_tree(OutcomesServer server)
{
    [Fact]
    public async Task A_childs_check_in_raises_its_parent_and_the_parents_parent()
    {
        var story = await TellAsync(server);
        var (top, _) = await story.ActiveAsync(story.Misaki, "Ports run on data");
        var (middle, middleKey) = await story.ActiveAsync(story.Jakob, "The coast is measured", new CreateObjective.Request { ParentObjectiveId = top });
        var (leaf, leafKey) = await story.ActiveAsync(story.Amina, "Dakar is measured", new CreateObjective.Request { ParentObjectiveId = middle, Weight = 3 });
        Assert.Null(await story.ProgressAsync(top));
        await story.CheckInAsync(story.Amina, leaf, leafKey, 40);
        Assert.Equal([0.4m, 0.4m, 0.4m], new[] { await story.ProgressAsync(leaf), await story.ProgressAsync(middle), await story.ProgressAsync(top) });
        await story.CheckInAsync(story.Jakob, middle, middleKey, 80);
        Assert.Equal(0.5m, await story.ProgressAsync(top));
        await story.StepAsync(story.Jakob, leaf, "Cancel", story.RequestOf("Cancel"));
        Assert.Equal(0.8m, await story.ProgressAsync(top));
    }

    [Fact]
    public async Task What_the_viewer_cannot_see_counts_all_the_same()
    {
        var story = await TellAsync(server);
        var (top, _) = await story.ActiveAsync(story.Priya, "Forecasts are read");
        var (hidden, key) = await story.ActiveAsync(story.Amina, "Amina learns to lead", new CreateObjective.Request { ParentObjectiveId = top, Visibility = Visibility.Private });
        await story.CheckInAsync(story.Amina, hidden, key, 70);
        await using var db = await story.AsAsync(story.Priya);
        Assert.False(await db.Set<Objective>().AnyAsync(objective => objective.Id == hidden, Cancel));
        Assert.Equal(0.7m, await db.Set<Objective>().Where(objective => objective.Id == top).Select(objective => objective.Progress).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_circle_is_refused_even_through_an_objective_that_nobody_in_it_can_see()
    {
        var story = await TellAsync(server);
        var (first, _) = await story.ActiveAsync(story.Priya, "Forecasts are read");
        var (hidden, _) = await story.ActiveAsync(story.Amina, "Amina learns to lead", new CreateObjective.Request { ParentObjectiveId = first, Visibility = Visibility.Private });
        var (third, _) = await story.ActiveAsync(story.Amina, "Dakar is measured", new CreateObjective.Request { ParentObjectiveId = hidden });
        var refusal = await story.TryStepAsync(story.Priya, first, "Align", new AlignObjective.Request(third));
        Assert.Equal((409, "alignment-cycle"), (refusal?.Status, refusal?.Code));
        Assert.DoesNotContain("Amina learns", refusal?.Message);
        Assert.Equal("alignment-cycle", (await story.TryStepAsync(story.Priya, first, "Align", new AlignObjective.Request(first)))?.Code);
    }

    [Fact]
    public async Task After_any_changes_every_column_is_what_plain_loops_reckon()
    {
        var story = await TellAsync(server);
        var random = new Random(20261124);
        var all = new List<(Guid Objective, Guid KeyResult)>();
        for (var i = 0; i < 7; i++) all.Add(await story.ActiveAsync(story.Amina, $"Tide gauge {i}", new CreateObjective.Request { Weight = i % 4 }));
        for (var step = 0; step < 60; step++)
        {
            var (objective, key) = all[random.Next(all.Count)];
            await ChangeAsync(story, random, objective, key, all[random.Next(all.Count)].Objective);
        }
        await using var db = story.AsSystem();
        var ids = all.ConvertAll(pair => pair.Objective);
        var rows = await db.Set<Objective>().Include(row => row.KeyResults).Where(row => ids.Contains(row.Id)).ToListAsync(Cancel);
        Assert.Contains(rows, row => row.ParentObjectiveId is not null);
        foreach (var row in rows) Assert.Equal(Reckon(row, rows), row.Progress);
        await ObjectiveProgress.RebuildAsync(db, Cancel);
        foreach (var row in rows) Assert.Equal(row.Progress, await story.ProgressAsync(row.Id));
    }

    private static Task<Failure?> ChangeAsync(MerrowStory story, Random random, Guid objective, Guid key, Guid other) => random.Next(6) switch
    {
        0 or 1 => story.TryAsync(story.Amina, "CheckIns", "POST", default, new RecordCheckIn.Request { ObjectiveId = objective, KeyResultId = key, Value = random.Next(-20, 130) }),
        2 or 3 => story.TryStepAsync(story.Amina, objective, "Align", new AlignObjective.Request(random.Next(5) == 0 ? null : other)),
        4 => story.TryStepAsync(story.Amina, objective, "PATCH", new EditObjective.Request { Weight = (decimal)random.Next(4) }),
        _ => random.Next(4) == 0
            ? story.TryStepAsync(story.Jakob, objective, "Cancel", story.RequestOf("Cancel"))
            : story.TryStepAsync(story.Amina, objective, "Close", story.RequestOf("Close")),
    };

    private static decimal? Reckon(Objective row, List<Objective> rows)
    {
        decimal sum = 0, weights = 0;
        foreach (var key in row.KeyResults)
            if (key.Current is { } current) (sum, weights) = (sum + Math.Clamp(current / 100, 0, 1), weights + 1);
        foreach (var child in rows.Where(child => child.ParentObjectiveId == row.Id && child.State != ObjectiveState.Cancelled))
            if (Reckon(child, rows) is { } progress) (sum, weights) = (sum + (child.Weight * progress), weights + child.Weight);
        return weights == 0 ? null : Math.Round(sum / weights, 6);
    }
}
