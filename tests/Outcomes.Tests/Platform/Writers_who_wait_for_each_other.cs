using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Objectives;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Platform;

/// <summary>Where writers stand in each other's way, the database gives one up: nothing of it is kept, and it is told to come back.</summary>
public sealed class Writers_who_wait_for_each_other(PostgresServer server)
{
    [Fact]
    public async Task Of_two_verbs_that_wait_for_each_other_one_is_done() => await MeetAsync(await TellAsync(server), (story, services, person, title) =>
        EditAsync(story, services, person, title));

    [Fact]
    public async Task Of_two_set_based_changes_that_wait_for_each_other_one_is_done() => await MeetAsync(await TellAsync(server), (_, services, person, title) =>
        services.GetRequiredService<OutcomesDb>().Set<Person>().Where(row => row.Id == person).ExecuteUpdateAsync(row => row.SetProperty(p => p.JobTitle, title), Cancel));

    [Fact]
    public async Task Whoever_read_what_another_changed_meanwhile_is_told_where_the_database_was_asked_to_look()
    {
        var story = await TellAsync(server);
        await using var db = story.AsSystem();
        await using var strict = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancel);
        Assert.Equal("", await db.Set<Person>().Where(row => row.Id == story.Amina).Select(row => row.JobTitle).SingleAsync(Cancel));
        await using (var other = story.AsSystem()) await other.Set<Person>().Where(row => row.Id == story.Amina).ExecuteUpdateAsync(row => row.SetProperty(p => p.JobTitle, "Their title"), Cancel);
        await Assert.ThrowsAsync<Busy>(() => db.Set<Person>().Where(row => row.Id == story.Amina).ExecuteUpdateAsync(row => row.SetProperty(p => p.JobTitle, "My title"), Cancel));
    }

    private static async Task MeetAsync(MerrowStory story, Func<MerrowStory, IServiceProvider, Guid, string, Task> change)
    {
        var (one, other) = (new TaskCompletionSource(), new TaskCompletionSource());
        var ends = await Task.WhenAll(
            BothAsync("One", story.Amina, story.Oumar, one, other.Task),
            BothAsync("Other", story.Oumar, story.Amina, other, one.Task));
        Assert.Single(ends, end => end is null);
        var busy = Assert.IsType<Busy>(Assert.Single(ends, end => end is not null));
        Assert.Equal((503, TimeSpan.FromSeconds(5)), (busy.Status, busy.RetryAfter));
        // Both rows are the one writer's, and nothing is the other's.
        var due = ends[0] is null ? "One" : "Other";
        foreach (var person in new[] { story.Amina, story.Oumar }) Assert.Equal(due, (await story.ReadAsync<Person>(person)).JobTitle);

        async Task<Failure?> BothAsync(string title, Guid first, Guid second, TaskCompletionSource here, Task there)
        {
            await using var scope = story.Get<IServiceScopeFactory>().CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Session>().Viewer = await story.ViewerAsync(story.Noor);
            await using var write = await scope.ServiceProvider.GetRequiredService<OutcomesDb>().BeginWriteAsync(Cancel);
            await change(story, scope.ServiceProvider, first, title);
            here.SetResult();
            await there;
            try
            {
                await change(story, scope.ServiceProvider, second, title);
            }
            catch (Failure refusal)
            {
                return refusal;
            }
            await write.CommitAsync(Cancel);
            return null;
        }
    }

    private static async Task EditAsync(MerrowStory story, IServiceProvider services, Guid person, string title)
    {
        var edit = story.Get<ApiMap>().Writes.Single(write => write.Set == "People" && write.Kind == WriteKind.Edit);
        await edit.Run(services, await story.NowAsync<Person>(person), new EditPerson.Request { JobTitle = title }, Cancel);
    }
}
