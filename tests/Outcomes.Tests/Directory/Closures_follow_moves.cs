using FsCheck;
using FsCheck.Fluent;
using Outcomes.Directory;
using Outcomes.Tests.Objectives;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

public sealed class Closures_follow_moves_on_SQLite(SqliteServer server) : Closures_follow_moves(server);
public sealed class Closures_follow_moves_on_PostgreSQL(PostgresServer server) : Closures_follow_moves(server);
public sealed class Closures_follow_moves_on_SQL_Server(SqlServerServer server) : Closures_follow_moves(server);

/// <summary>After any sequence of moves both closures are what plain loops make of units and lines, and circles are refused (invariant I4).</summary>
public abstract class Closures_follow_moves(OutcomesServer server)
{
    private static readonly Gen<Move> AnyMove =
        from kind in Gen.Choose(0, 5)
        from what in Gen.Choose(0, 9)
        from to in Gen.Choose(0, 10)
        select new Move(kind, what, to);

    [Fact]
    public void Whatever_moves_where()
    {
        server.SkipUnlessAvailable();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12).WithStartSize(14).WithEndSize(24).WithReplay(20261124, 3),
            Prop.ForAll(AnyMove.ArrayOf().ToArbitrary(), moves => HoldsAsync(moves).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_circle_with_a_line_to_come_is_refused_as_well()
    {
        var story = await TellAsync(server);
        var nextMonth = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        await SetManagerAsync(story, story.Misaki, new SetReportingLine.Request(story.Ines, ValidFrom: nextMonth.AddDays(30)), expected: "manager-cycle");
        await SetManagerAsync(story, story.Ines, new SetReportingLine.Request(null, ValidFrom: nextMonth));
        await SetManagerAsync(story, story.Misaki, new SetReportingLine.Request(story.Ines, ValidFrom: nextMonth));
        await SetManagerAsync(story, story.Ines, new SetReportingLine.Request(story.Jakob, ValidFrom: nextMonth.AddDays(1)), expected: "manager-cycle");
    }

    private async Task<bool> HoldsAsync(Move[] moves)
    {
        var story = await TellAsync(server);
        Guid[] units = [story.Merrow, story.Coastal, story.Sensors, story.Buoys, story.Forecasts];
        Guid[] people = [story.Misaki, story.Jakob, story.Amina, story.Teuea, story.Oumar, story.Ines, story.Priya, story.Kofi, story.Lena, story.Ada];
        foreach (var move in moves) await MakeAsync(story, move, units, people);
        await ClosureTruth.AssertAsync(story, DateOnly.FromDateTime(DateTime.UtcNow));
        return true;
    }

    private static async Task MakeAsync(MerrowStory story, Move move, Guid[] units, Guid[] people)
    {
        var person = people[move.What];
        var manager = move.To < people.Length ? people[move.To] : (Guid?)null;
        var unit = units[move.What % units.Length];
        _ = move.Kind switch
        {
            0 or 1 => await story.TryAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(person), new SetReportingLine.Request(manager)),
            2 => await story.TryAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(person), new SetReportingLine.Request(manager, LineKind.Dotted)),
            3 => await story.TryAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(person),
                new SetReportingLine.Request(manager, ValidTo: DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3))),
            _ => await story.TryAsync(story.Noor, "OrgUnits", "Move", await story.NowAsync<OrgUnit>(unit),
                new MoveUnit.Request(move.To == 10 ? null : units[move.To % units.Length])),
        };
    }

    private static async Task SetManagerAsync(MerrowStory story, Guid person, SetReportingLine.Request request, string? expected = null) =>
        Assert.Equal(expected, (await story.TryAsync(story.Noor, "People", "SetManager", await story.NowAsync<Person>(person), request))?.Code);

    private sealed record Move(int Kind, int What, int To);
}
