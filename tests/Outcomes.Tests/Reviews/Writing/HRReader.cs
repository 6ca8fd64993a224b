using Outcomes.Tests.Auth;
using Xunit;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Somebody of HR who reads everything about the cycles that they can get hold of: rows and counts, pages, files and refusals.</summary>
internal sealed class HRReader : IDisposable
{
    private readonly OneReader rows;
    private readonly Browser pages;
    private readonly HiddenReviews cycles;

    private HRReader(OneReader rows, Browser pages, HiddenReviews cycles) => (this.rows, this.pages, this.cycles) = (rows, pages, cycles);

    public static async Task<HRReader> OfAsync(WritingStory story, Guid person, HiddenReviews cycles)
    {
        var reader = await OneReader.OfAsync(story, person);
        return new(reader, await story.Server.SignedInAsync(await story.EmailOfAsync(person)), cycles);
    }

    public async Task<string> AllAsync()
    {
        var all = new List<string>();
        foreach (var cycle in cycles.Cycles)
        {
            all.Add(await rows.AllOfAsync([
                $"ReviewCycles({cycle})?$expand=Progress,Reviews($count=true)", $"CycleProgress?$filter=CycleId eq {cycle}&$count=true", $"ReviewAssignments?$filter=CycleId eq {cycle}&$count=true&$orderby=Id",
            ]));
            all.Add(await rows.TryAsync(HttpMethod.Post, $"ReviewCycles({cycle})/Close"));
        }
        foreach (var cycle in cycles.Cycles.Take(2))
            foreach (var path in new[] { "", "/progress.csv", "/reviews" })
            {
                using var answer = await pages.GetAsync($"/cycles/{cycle}{path}");
                var text = await answer.Content.ReadAsStringAsync(WritingStory.Cancel);
                Assert.True(answer.IsSuccessStatusCode, text);
                all.Add(PacketsAndPages.MainOf(text));
            }
        return string.Join('\n', all);
    }

    public static void Same(string before, string after)
    {
        if (before == after) return;
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{before[Math.Max(0, at - 300)..Math.Min(before.Length, at + 200)]}\n\nbecame\n{after[Math.Max(0, at - 100)..Math.Min(after.Length, at + 200)]}");
    }

    public void Dispose()
    {
        rows.Dispose();
        pages.Dispose();
    }
}
