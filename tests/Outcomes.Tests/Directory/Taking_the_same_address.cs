using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

public sealed class Taking_the_same_address_on_SQLite(SqliteServer server) : Taking_the_same_address(server);
public sealed class Taking_the_same_address_on_PostgreSQL(PostgresServer server) : Taking_the_same_address(server);
public sealed class Taking_the_same_address_on_SQL_Server(SqlServerServer server) : Taking_the_same_address(server);

/// <summary>Of those who take one key at the same moment exactly one gets it; each other one is refused in words, wherever the database notices it.</summary>
public abstract class Taking_the_same_address(OutcomesServer server)
{
    private const int Rivals = 6;

    [Fact]
    public async Task When_people_are_made()
    {
        var story = await TellAsync(server);
        var request = new CreatePerson.Request { DisplayName = "Ada", Email = story.Address("Twice"), OrgUnitId = story.Sensors, TimeZoneId = "UTC" };
        Judge("email-taken", await AtOnceAsync(_ => story.TryAsync(story.Noor, "People", "POST", default, request)));
    }

    [Fact]
    public async Task When_people_are_edited_or_units_are_made()
    {
        var story = await TellAsync(server);
        Guid[] people = [story.Amina, story.Teuea, story.Oumar, story.Ines, story.Priya, story.Jakob];
        Target[] targets = await Task.WhenAll(people.Select(story.NowAsync<Person>));
        var address = story.Address("Everybody");
        Judge("email-taken", await AtOnceAsync(rival => story.TryAsync(story.Noor, "People", "PATCH", targets[rival], new EditPerson.Request { Email = address })));
        targets = await Task.WhenAll(people.Select(story.NowAsync<Person>));
        Judge("external-id-taken", await AtOnceAsync(rival => story.TryAsync(story.Noor, "People", "PATCH", targets[rival], new EditPerson.Request { ExternalId = address })));
        var unit = new CreateUnit.Request { Name = "Twins", ParentId = story.Coastal, ExternalId = address };
        Judge("external-id-taken", await AtOnceAsync(_ => story.TryAsync(story.Noor, "OrgUnits", "POST", default, unit)));
    }

    [Fact]
    public async Task When_accounts_are_made_and_nothing_of_the_others_is_left()
    {
        var story = await TellAsync(server);
        var address = story.Address("Newcomer");
        Judge("account-exists", await AtOnceAsync(async _ =>
        {
            try
            {
                await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(address), Cancel));
                return null;
            }
            catch (Failure failure)
            {
                return failure;
            }
        }), also: "email-taken");
        await using var db = story.AsSystem();
        var person = await db.Set<Person>().SingleAsync(person => person.Email == address, Cancel);
        Assert.Equal(1, await db.Set<RoleAssignment>().CountAsync(role => role.PersonId == person.Id, Cancel));
        Assert.Equal(person.Id, (await db.Set<Account>().SingleAsync(account => account.Email == address, Cancel)).PersonId);
    }

    private static Task<Failure?[]> AtOnceAsync(Func<int, Task<Failure?>> act) =>
        Task.WhenAll(Enumerable.Range(0, Rivals).Select(rival => Task.Run(() => act(rival), Cancel)));

    private static void Judge(string code, Failure?[] ends, string? also = null)
    {
        Assert.Single(ends, end => end is null);
        Assert.All(ends.OfType<Failure>(), refusal => Assert.True(refusal.Status == 409 && (refusal.Code == code || refusal.Code == also), $"{refusal.Status} {refusal.Code}: {refusal.Message}"));
    }
}
