namespace Outcomes.Pdf.Tests.Reading;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Emphasis_code_and_links_become_runs()
    {
        var runs = RunsOf("Plain **bold** *slanted* `code` [there](https://e.example/a)");
        Assert.Equal(["Plain ", "bold", " ", "slanted", " ", "code", " ", "there"], runs.Select(run => run.Text));
        Assert.True(runs[1].IsBold && runs[3].IsItalic && runs[5].IsCode);
        Assert.Equal(new Uri("https://e.example/a"), runs[7].Link);
    }

    [Fact]
    public void Titles_take_their_level_from_the_one_above()
    {
        var blocks = MarkdownText.ToBlocks("# One\n\n## Two\n\n###### Six", below: 3);
        Assert.Equal([4, 5, 6], blocks.OfType<Heading>().Select(heading => heading.Level));
    }

    [Fact]
    public void Lists_keep_their_first_number_and_what_is_inside_them()
    {
        var list = Assert.IsType<ItemList>(Assert.Single(MarkdownText.ToBlocks("4. four\n5. five\n   - inner\n")));
        Assert.Equal((true, 4, 2), (list.IsOrdered, list.Start, list.Items.Count));
        Assert.IsType<ItemList>(list.Items[1][1]);
    }

    [Fact]
    public void Words_of_a_person_are_in_their_voice_unless_they_are_facts()
    {
        Assert.Equal(Voice.Written, Assert.IsType<Paragraph>(MarkdownText.ToBlocks("Mine")[0]).Voice);
        Assert.Equal(Voice.Fact, Assert.IsType<Paragraph>(MarkdownText.ToBlocks("It is", voice: Voice.Fact)[0]).Voice);
    }

    [Fact]
    public void A_hard_break_is_a_line_feed_and_a_soft_one_a_blank() => Assert.Equal("one\ntwo three", string.Concat(RunsOf("one\\\ntwo\nthree").Select(run => run.Text)));

    [Fact]
    public void HTML_stays_text() => Assert.Equal("<b>x</b> <script>y</script>", string.Concat(RunsOf("<b>x</b> <script>y</script>").Select(run => run.Text)));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](data:text/html;base64,eA==)")]
    [InlineData("[x](/relative)")]
    [InlineData("[x](\\\\host\\share)")]
    [InlineData("[x](JAVASCRIPT:alert)")]
    public void A_link_that_must_not_be_followed_leaves_its_words(string markdown)
    {
        var run = Assert.Single(RunsOf(markdown));
        Assert.Equal("x", run.Text);
        Assert.Null(run.Link);
    }

    [Theory]
    [InlineData("[x](http://e.example)", "http")]
    [InlineData("<mailto:hr@merrow.example>", "mailto")]
    [InlineData("https://e.example/here", "https")]
    public void The_three_schemes_that_are_followed_stay(string markdown, string scheme) => Assert.Equal(scheme, Assert.Single(RunsOf(markdown)).Link?.Scheme);

    [Fact]
    public void Images_become_their_words() => Assert.Equal(["[the board]", " ", "[…]"], RunsOf("![the board](http://10.0.0.1/a.png) ![](x.png)").Select(run => run.Text));

    [Fact]
    public void Controls_that_turn_the_reading_direction_are_dropped() => Assert.Equal("gnp.exe", Assert.Single(RunsOf("\u202Egnp\u2066.exe\u2069")).Text);

    private static IReadOnlyList<Run> RunsOf(string markdown) => Assert.IsType<Paragraph>(Assert.Single(MarkdownText.ToBlocks(markdown))).Runs;

}
