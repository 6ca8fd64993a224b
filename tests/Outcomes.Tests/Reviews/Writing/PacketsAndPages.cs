using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Auth;
using Xunit;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>What reviewee and manager obtain beside /odata: the packets that HR would issue for them, and the pages of the reviews. Of few groups: each costs two files and four pages.</summary>
internal sealed class PacketsAndPages : IDisposable
{
    private const int Most = 6;

    private readonly WritingStory story;
    private readonly Browser amina, jakob;
    private readonly IReadOnlyList<RandomGroup> read, issued;

    // Two lots: that a page was read stands in the packet's trail.
    private PacketsAndPages(WritingStory story, RandomGroups groups, Browser amina, Browser jakob)
    {
        (this.story, this.amina, this.jakob) = (story, amina, jakob);
        (read, issued) = ([.. groups.All.Take(Most)], [.. groups.All.Skip(Most).Take(Most)]);
    }

    /// <summary>Both have accounts already.</summary>
    public static async Task<PacketsAndPages> OfAsync(WritingStory story, RandomGroups groups) => new(story, groups,
        await story.Server.SignedInAsync(await story.EmailOfAsync(story.Amina)), await story.Server.SignedInAsync(await story.EmailOfAsync(story.Jakob)));

    public async Task<string> AllAsync()
    {
        var all = new List<string>();
        foreach (var group in issued) all.Add(await PacketsAsync(group));
        await story.Server.DeliverEventsAsync();
        foreach (var group in read)
        {
            // The manager first: the reviewee is told that their review was read.
            if (group.IsAggregated) all.Add(await PageAsync(jakob, group));
            all.Add(await PageAsync(amina, group));
        }
        return string.Join('\n', all);
    }

    public void Dispose()
    {
        amina.Dispose();
        jakob.Dispose();
    }

    // Shared for this moment, as packets of the two need; one that says the same as before is the same packet.
    private async Task<string> PacketsAsync(RandomGroup group)
    {
        await ShareAsync(group, new DateOnly(2026, 11, 1));
        var packets = new List<Guid>();
        foreach (var audience in new[] { PacketAudience.Employee, PacketAudience.Manager })
            packets.Add((await story.ActAsync(story.Noor, "Packets", "", default, new IssuePacket.Request { ReviewId = group.Review.Id, Audience = audience })).Id);
        await ShareAsync(group, null);
        await using var db = story.AsSystem();
        return string.Join('\n', await db.Set<Packet>().Where(packet => packets.Contains(packet.Id)).OrderBy(packet => packet.Audience)
            .Select(packet => $"{packet.Audience} {packet.Id} {packet.PayloadSha256}").ToListAsync(WritingStory.Cancel));
    }

    private async Task ShareAsync(RandomGroup group, DateOnly? day)
    {
        await using var db = story.AsSystem();
        await db.Set<Review>().Where(review => review.Id == group.Review.Id).ExecuteUpdateAsync(review => review.SetProperty(r => r.SharedOn, day), WritingStory.Cancel);
    }

    private static async Task<string> PageAsync(Browser browser, RandomGroup group)
    {
        using var answer = await browser.GetAsync($"/reviews/{group.Review.Id}");
        var html = await answer.Content.ReadAsStringAsync(WritingStory.Cancel);
        Assert.True(answer.IsSuccessStatusCode, html);
        return MainOf(html);
    }

    /// <summary>What a page says, without what is new at every look; a file as it is.</summary>
    public static string MainOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var hidden in page.QuerySelectorAll("input[name=__RequestVerificationToken]").ToList()) hidden.Remove();
        return page.QuerySelector("main")?.InnerHtml ?? html;
    }
}
