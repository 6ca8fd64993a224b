using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Pdf.Tests.Files;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Reviews.Writing;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reports;

/// <summary>What HR really issues, as programs by others read it.</summary>
public sealed partial class Issued_packets_in_other_readers(SqliteServer server)
{
    private const string Arabic = "\u0644\u064A\u0644\u0649 \u062D\u062F\u0627\u062F";
    private const string Vietnamese = "Nguyễn Thị Ngọc Ánh";
    private const string Japanese = "佐藤 美咲";

    private static CancellationToken Cancel => WritingStory.Cancel;

    [Fact]
    public async Task A_packet_of_sixty_pages_and_one_of_names_in_many_scripts_are_sound_tagged_and_carry_their_fonts()
    {
        var story = await PacketStory.TellAsync(server);
        await WriteMuchAsync(story);
        var whole = await SoundAsync(await story.FileAsync(await story.IssueAsync(story.OfAmina, PacketAudience.HR)));
        Assert.True(whole.Pages >= 60, $"{whole.Pages} pages");
        Assert.Contains("Week 1400, agreed", whole.Text, StringComparison.Ordinal);

        await NameAsync(story);
        var named = await SoundAsync(await story.FileAsync(await story.IssueAsync(story.OfPeer, PacketAudience.HR, unshared: true)));
        Assert.All([Arabic, Vietnamese, Japanese], name => Assert.Contains(name, named.Text, StringComparison.Ordinal));
    }

    private static async Task<(int Pages, string Text)> SoundAsync(byte[] file)
    {
        Assert.Contains("No syntax or stream encoding errors found", await Tool.AskAsync(file, "qpdf", "--check", "{file}"), StringComparison.Ordinal);
        var fonts = (await Tool.AskAsync(file, "pdffonts", "{file}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(fonts.Skip(2));
        // Embedded, cut down to what is used, and with a table back to letters.
        Assert.All(fonts.Skip(2), font => Assert.Matches(@" yes +yes +yes +\d+ +0$", font));
        var facts = await Tool.AskAsync(file, "pdfinfo", "{file}");
        Assert.Matches("Tagged: +yes", facts);
        return (int.Parse(Pages().Match(facts).Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture), await Tool.TextOfAsync(file));
    }

    // Two answers as long as a field takes.
    private static async Task WriteMuchAsync(PacketStory story)
    {
        var much = string.Concat(Enumerable.Range(1, 1450).Select(week => $"- Week {week}, agreed\n"));
        Assert.InRange(much.Length, 19_000, 32_000);
        await using var db = story.People.AsSystem();
        var parts = db.Set<ReviewAssignment>().Where(part => part.ReviewId == story.OfAmina && (part.Relation == Relation.Self || part.Relation == Relation.Manager));
        await db.Set<Response>().Where(answer => answer.Text != null && answer.Text != "" && parts.Any(part => part.Id == answer.AssignmentId))
            .ExecuteUpdateAsync(answer => answer.SetProperty(a => a.Text, much), Cancel);
    }

    private static async Task NameAsync(PacketStory story)
    {
        await using var db = story.People.AsSystem();
        foreach (var (id, name) in new[] { (story.People.Peers[0], Arabic), (story.People.Amina, Vietnamese) })
            await db.Set<Person>().Where(person => person.Id == id).ExecuteUpdateAsync(person => person.SetProperty(p => p.DisplayName, name), Cancel);
        var review = await db.Set<Review>().SingleAsync(row => row.Id == story.OfPeer, Cancel);
        db.Add(ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = story.People.Misaki,
            Relation = Relation.SecondManager,
            AnonymityMode = AnonymityMode.Aggregated,
            State = AssignmentState.Submitted,
            DueOn = new(2026, 10, 1),
            TimeZoneId = "Asia/Tokyo",
            Responses = [new ResponseHistory(story.People.Question(Relation.SecondManager, QuestionKind.Text), null, PacketStory.ManagerWords)],
        }));
        await db.SaveChangesAsync(Cancel);
    }

    [GeneratedRegex(@"^Pages: +(?<count>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pages();
}
