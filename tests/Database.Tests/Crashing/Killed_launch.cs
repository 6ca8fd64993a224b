using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>A large cycle is launched lot by lot after the answer; whenever the process is killed, the next one goes on where it was cut off.</summary>
public sealed class Killed_launch
{
    // Three lots, of 400 people at most: the first is made while HR waits.
    private const int People = 900;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Whoever_takes_part_has_one_review_when_the_next_process_went_on(DatabaseProvider provider)
    {
        using var story = new CrashStory(provider);
        var (cycle, token) = (Guid.Empty, "");
        await story.LookAsync(async services => (cycle, token) = await PrepareAsync(services), Cancel);
        using (var server = await OutcomesProcess.ServeAsync(story.Arguments, Cancel))
        {
            await LaunchAsync(server.Address, cycle, token);
            await server.KillAsync();
        }
        await story.LookAsync(async services =>
        {
            var db = services.GetRequiredService<OutcomesDb>();
            Assert.InRange(await db.Set<Review>().CountAsync(review => review.CycleId == cycle, Cancel), 400, People);
            while (await services.GetRequiredService<OutboxDispatcher>().DeliverDueAsync(Cancel) > 0) { }
            await VerifyAsync(services, db, cycle);
        }, Cancel);
    }

    // HR is one more person, and takes part as everybody does.
    private static async Task<(Guid Cycle, string Token)> PrepareAsync(IServiceProvider services)
    {
        const string email = "hr@example.org";
        await services.GetRequiredService<AddAccount>().RunAsync(new AddAccount.Request(email), Cancel);
        var db = services.GetRequiredService<OutcomesDb>();
        var hr = await db.Set<Person>().AsTracking().Include(person => person.Roles).SingleAsync(person => person.Email == email, Cancel);
        hr.AddRoleFromHistory(Ids.New(db.Now), Role.HR, null, db.Today.AddDays(-1));
        for (var number = 0; number < People; number++)
            db.Add(Person.FromHistory(new PersonHistory { Id = Ids.New(db.Now), DisplayName = $"Hand {number}", Email = $"{number}@example.org", OrgUnitId = hr.OrgUnitId, TimeZoneId = "Africa/Dakar", StartOn = new DateOnly(2024, 1, 1) }));
        var scale = RatingScale.FromHistory(new ScaleHistory("Yes or no", "", FormState.Draft, db.Now, [new ScalePointText { Value = 0, Label = "No" }, new ScalePointText { Value = 1, Label = "Yes" }]));
        var template = ReviewTemplate.FromHistory(new TemplateHistory("Year", "", scale.Id, FormState.Draft, db.Now,
            // Nobody is above anybody here: only one's own part is asked for.
            [.. new[] { Relation.Self, Relation.Manager }.Select(relation => new SectionText { Relation = relation, Title = $"{relation}", Questions = [new QuestionText { Kind = QuestionKind.Text, Text = "How did it go?" }] })]));
        var cycle = ReviewCycle.FromHistory(new CycleHistory
        {
            Name = "Year",
            From = db.Today.AddDays(-300),
            To = db.Today,
            TemplateVersionId = template.Id,
            State = CycleState.Scheduled,
            CreatedAt = db.Now,
            Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText { Kind = kind, OpensOn = db.Today.AddDays(-2), DueOn = db.Today.AddDays(20) })],
        });
        db.AddRange(scale, template, cycle);
        await db.SaveChangesAsync(Cancel);
        return (cycle.Id, await services.GetRequiredService<CreateToken>().RunAsync(new CreateToken.Request(email, "odata.read reviews.write"), Cancel));
    }

    private static async Task LaunchAsync(Uri server, Guid cycle, string token)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.PostAsync($"/odata/ReviewCycles({cycle})/Launch", new StringContent("{}", new MediaTypeHeaderValue("application/json")), Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task VerifyAsync(IServiceProvider services, OutcomesDb db, Guid cycle)
    {
        var people = await db.Set<Person>().Select(person => person.Id).ToListAsync(Cancel);
        Assert.Equal(People + 1, people.Count);
        Assert.Equal(people.Order(), (await db.Set<Review>().Where(review => review.CycleId == cycle).Select(review => review.RevieweeId).ToListAsync(Cancel)).Order());
        Assert.Equal(people.Order(), (await db.Set<ReviewAssignment>().Where(part => part.CycleId == cycle).Select(part => part.ReviewerId).ToListAsync(Cancel)).Order());
        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel);
        Assert.True(verdict.IsIntact, verdict.Fault);
    }
}
