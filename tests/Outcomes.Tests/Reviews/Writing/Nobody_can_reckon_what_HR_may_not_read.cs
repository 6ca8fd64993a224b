using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Nobody_can_reckon_what_HR_may_not_read_on_SQLite(SqliteServer server) : Nobody_can_reckon_what_HR_may_not_read(server, 5);
public sealed class Nobody_can_reckon_what_HR_may_not_read_on_PostgreSQL(PostgresServer server) : Nobody_can_reckon_what_HR_may_not_read(server, 2);
public sealed class Nobody_can_reckon_what_HR_may_not_read_on_SQL_Server(SqlServerServer server) : Nobody_can_reckon_what_HR_may_not_read(server, 2);

/// <summary>The attack on invariant I10 from within HR: a number over a whole cycle, less the rows that one sees, is what one may not see. So whatever happens there, no number moves.</summary>
public abstract class Nobody_can_reckon_what_HR_may_not_read(OutcomesServer server, int count)
{
    [Fact]
    public async Task Whatever_happens_to_a_review_that_HR_may_not_read_nothing_that_they_obtain_moves()
    {
        var story = await TellAsync(server);
        // Noor is HR of everything, below Misaki; Kofi of the sensors, below Amina.
        await story.ActAsync(story.Noor, "People", "SetManager", new Target(story.Noor, 1), new SetReportingLine.Request(story.Misaki, LineKind.Primary));
        await server.DeliverEventsAsync();   // or the new manager takes her reviews over in the middle
        var cycles = await HiddenReviews.MakeAsync(story, count);
        using var noor = await HRReader.OfAsync(story, story.Noor, cycles);
        using var kofi = await HRReader.OfAsync(story, story.Kofi, cycles);
        await cycles.CountAsync();
        var (hers, his) = (await noor.AllAsync(), await kofi.AllAsync());
        Assert.Contains("\"Relation\":\"Manager\",\"Asked\":", hers, StringComparison.Ordinal);
        Assert.Contains("reviews-open", hers, StringComparison.Ordinal);

        await cycles.ShuffleAsync(story.Noor, story.Misaki);
        HRReader.Same(hers, await noor.AllAsync());
        HRReader.Same(his, await kofi.AllAsync());   // both are of another unit
        await cycles.ShuffleAsync(story.Kofi, story.Amina, story.Priya);
        HRReader.Same(his, await kofi.AllAsync());
        hers = await noor.AllAsync();
        await cycles.ShuffleAsync(story.Jakob);
        Assert.NotEqual(hers, await noor.AllAsync());   // what she may read is counted

        // Who becomes HR later was counted while they were not.
        await story.ActAsync(story.Noor, "People", "AssignRole", new Target(story.Jakob, 1), new AssignRole.Request(Role.HR, ValidFrom: new DateOnly(2020, 1, 1)));
        using var jakob = await HRReader.OfAsync(story, story.Jakob, cycles);
        Assert.DoesNotContain("\"Asked\":", await jakob.AllAsync(), StringComparison.Ordinal);
        his = await jakob.AllAsync();
        await cycles.ShuffleAsync(story.Jakob);
        Assert.Contains("\"Asked\":", await jakob.AllAsync(), StringComparison.Ordinal);
        his = await jakob.AllAsync();
        await cycles.ShuffleAsync(story.Jakob, story.Misaki);
        HRReader.Same(his, await jakob.AllAsync());
    }
}
