using Outcomes.Web.Components;
using Outcomes.Web.Errors;
using Outcomes.Web.Tests.Gallery;
using Outcomes.Web.Text;

namespace Outcomes.Web.Tests.Components;

public sealed class ComponentTests
{
    [Fact]
    public async Task Every_state_has_a_shape_and_a_word_beside_its_colour()
    {
        foreach (var mark in typeof(StateMark).GetFields().Select(field => field.GetValue(null)).OfType<StateMark>())
        {
            var badge = (await Rendered.Of<StateBadge>((nameof(StateBadge.Mark), mark))).QuerySelector(".state")!;
            Assert.Equal($"#{mark.Glyph}", badge.QuerySelector("use")!.GetAttribute("href"));
            Assert.Equal(mark.Word, badge.TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_name_keeps_its_own_language_and_direction()
    {
        var chip = (await Rendered.Of<PersonChip>((nameof(PersonChip.Person), Merrow.Leila))).QuerySelector(".person")!;

        Assert.Equal("ar", chip.QuerySelector("bdi")!.GetAttribute("lang"));
        Assert.Equal("ل", chip.QuerySelector(".mono")!.TextContent);
        Assert.InRange(int.Parse(chip.GetAttribute("data-hue")!), 0, 11);
    }

    [Theory]
    [InlineData("Amina Diallo", "AD")]
    [InlineData("Nguyễn Thị Minh Hà", "NH")]
    [InlineData("Łukasz Wójcik", "ŁW")]
    [InlineData("佐藤 美咲", "佐")]
    [InlineData("김서연", "김")]
    [InlineData("Cher", "C")]
    [InlineData("  ", "?")]
    public void A_monogram_suits_the_script(string name, string expected) => Assert.Equal(expected, Monogram.Of(name));

    [Theory]
    [InlineData("0.64", "0.8", "64 per cent of the way, plan is 80", "64%")]
    [InlineData("1.7", null, "100 per cent of the way", "100%")]
    [InlineData("-0.2", null, "0 per cent of the way", "0%")]
    public async Task Progress_is_told_in_words_too(string value, string? plan, string label, string width)
    {
        var body = await Rendered.Of<ProgressBar>((nameof(ProgressBar.Value), decimal.Parse(value)), (nameof(ProgressBar.Plan), plan is null ? null : decimal.Parse(plan)));

        Assert.Equal(label, body.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal(width, body.QuerySelector("rect.fill")!.GetAttribute("width"));
    }

    [Fact]
    public async Task Progress_that_nobody_knows_is_not_zero()
    {
        var body = await Rendered.Of<ProgressBar>((nameof(ProgressBar.Value), null));

        Assert.Empty(body.QuerySelectorAll("svg"));
        Assert.Equal("Not known yet", body.TextContent.Trim());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example/x")]
    [InlineData("data:text/html,x")]
    public async Task Evidence_with_a_hostile_address_is_text(string address)
    {
        var body = await Rendered.Of<EvidenceList>((nameof(EvidenceList.Lines), new EvidenceLine[] { new("i-file", "File", "Letter", address) }));

        Assert.Empty(body.QuerySelectorAll("a"));
        Assert.Contains("Letter", body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_of_two_changed_fits_together_and_what_both_changed_is_asked()
    {
        var (disputed, settled) = EditConflict.Sort([
            new("title", "Title", "a", "a", "mine"), new("summary", "Summary", "a", "theirs", "a"),
            new("note", "Note", "a", "same", "same"), new("due", "Due", "a", "theirs", "mine")]);

        Assert.Equal("due", Assert.Single(disputed).Name);
        Assert.Equal([("title", "mine"), ("summary", "theirs"), ("note", "same")], settled);
    }

    [Fact]
    public void A_difference_gives_back_both_texts()
    {
        const string before = "By the end of the year, harbours along three coasts plan.";
        const string after = "By the end of the year, harbours along four coasts plan, and say so.";

        var pieces = TextDifference.Between(before, after);

        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Change <= 0).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Change >= 0).Select(piece => piece.Text)));
        Assert.Contains((-1, "three"), pieces);
    }
}
