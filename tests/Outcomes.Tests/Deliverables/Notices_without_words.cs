using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Notices_without_words_on_SQLite(SqliteServer server) : Notices_without_words(server);
public sealed class Notices_without_words_on_PostgreSQL(PostgresServer server) : Notices_without_words(server);
public sealed class Notices_without_words_on_SQL_Server(SqlServerServer server) : Notices_without_words(server);

/// <summary>A notice is read through the rule of what it is about, as whoever reads it sees it at that moment.</summary>
public abstract class Notices_without_words(OutcomesServer server)
{
    private const string Open = "You were mentioned at “Pilot sensors live in Dakar harbour”.";
    private const string Closed = "You were mentioned at a deliverable that you do not see.";

    [Fact]
    public async Task What_became_private_has_no_words_in_the_inbox_or_through_OData()
    {
        var story = await TellAsync(server);
        var email = await EmailAsync(story);
        var logged = await MentionAsync(story, email);
        using var priya = await ClientAsync(email);
        Assert.Equal(Open, await InboxAsync(story));
        Assert.Equal(Open, await OverODataAsync(priya));
        await HideAsync(story, logged);
        Assert.Equal(Closed, await InboxAsync(story));
        Assert.Equal(Closed, await OverODataAsync(priya));
    }

    [Fact]
    public async Task What_became_private_in_quiet_hours_is_mailed_without_words()
    {
        var story = await TellAsync(server);
        var email = await EmailAsync(story);
        await story.DoAsync<SetQuietHours>(story.Priya, slice => slice.RunAsync(new Target(story.Priya, 1), new SetQuietHours.Request(new(0, 0), new(0, 0), "All"), Cancel));
        var logged = await MentionAsync(story, email);
        Assert.Equal("", await InboxAsync(story));
        await HideAsync(story, logged);
        await using (var db = story.AsSystem())
        {
            await using var write = await db.BeginWriteAsync(Cancel);
            await db.Set<Notification>().Where(notice => notice.RecipientId == story.Priya).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.NotBefore, db.Now.AddMinutes(-1)), Cancel);
            await write.CommitAsync(Cancel);
        }
        // Another test's run of the job may have taken it a moment ago.
        for (var tries = 0; tries < 2400 && (await MailedAsync(email)).Count == 0; tries++) await Task.Delay(50, Cancel);
        Assert.Equal([Closed], await MailedAsync(email));
    }

    [Fact]
    public async Task Who_left_before_the_mail_gets_none()
    {
        var story = await TellAsync(server);
        var email = await EmailAsync(story);
        await using (var db = story.AsSystem())
        {
            db.Add(new Notification(Ids.New(db.Now), story.Priya, NoticeKind.Mentioned, "deliverable", Guid.NewGuid(), db.Now, db.Now.AddDays(1), email));
            await db.SaveChangesAsync(Cancel);
        }
        await story.DoAsync<LeaveOrganisation>(story.Noor, slice => slice.RunAsync(new Target(story.Priya, 1), new LeaveOrganisation.Request(null), Cancel));
        await using (var db = story.AsSystem())
        {
            await using var write = await db.BeginWriteAsync(Cancel);
            await db.Set<Notification>().Where(notice => notice.RecipientId == story.Priya).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.NotBefore, db.Now.AddMinutes(-1)), Cancel);
            await write.CommitAsync(Cancel);
        }
        Assert.Empty(await MailedAsync(email));
    }

    private static async Task<Changed> MentionAsync(HarbourStory story, string email)
    {
        var logged = await story.LogAsync();
        await story.DoAsync<CommentOnDeliverable>(story.Amina, slice => slice.RunAsync(logged.AsTarget(), new CommentOnDeliverable.Request { Text = $"@{email}, please look." }, Cancel));
        await story.DeliverEventsAsync();
        return logged;
    }

    private static async Task HideAsync(HarbourStory story, Changed logged)
    {
        var target = await story.NowAsync(logged.Id);
        await story.DoAsync<SetDeliverableVisibility>(story.Amina, slice => slice.RunAsync(target, new SetDeliverableVisibility.Request { Visibility = Visibility.Private }, Cancel));
    }

    private static Task<string> InboxAsync(HarbourStory story) => story.AskAsync<Reads, string>(
        story.ViewerOf(story.Priya), async reads => string.Join('\n', await reads.All<NotificationView>().Select(notice => notice.Title).ToListAsync(Cancel)));

    private static async Task<string?> OverODataAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("Notifications?$select=Title", Cancel)).GetProperty("value")[0].GetProperty("Title").GetString();

    /// <summary>The subjects of the mails that lie in the folder for an address, after whatever is due was sent.</summary>
    private async Task<IReadOnlyList<string>> MailedAsync(string email)
    {
        await server.Services.GetRequiredService<SendDueMail>().SendAsync(Cancel);
        var folder = server.Services.GetRequiredService<IOptions<MailOptions>>().Value.Folder;
        var mails = System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "*.eml").Select(File.ReadAllLines) : [];
        return [.. mails.Where(lines => lines.Any(line => line.StartsWith("To:", StringComparison.Ordinal) && line.Contains(email, StringComparison.Ordinal)))
            .Select(lines => lines.First(line => line.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..])];
    }

    private static async Task<string> EmailAsync(HarbourStory story)
    {
        await using var db = story.AsSystem();
        return await db.Set<Person>().Where(person => person.Id == story.Priya).Select(person => person.Email).SingleAsync(Cancel);
    }

    private async Task<HttpClient> ClientAsync(string email)
    {
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), Cancel));
        var client = new HttpClient { BaseAddress = new Uri(server.Address, "/odata/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.CreateTokenAsync(email, "odata.read"));
        return client;
    }
}
