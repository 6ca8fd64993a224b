using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class FileLengthsTests(ITestOutputHelper output)
{
    [Fact]
    public void Files_are_as_short_as_one_idea()
    {
        output.WriteLine(FileLengths.Summary(Repository.CSharp));
        Guard.Passes(FileLengths.Faults(Repository.CSharp));
    }

    [Fact]
    public void A_file_over_three_hundred_lines_is_caught() =>
        Assert.Contains(FileLengths.Faults([OfLines(301), OfLines(10), OfLines(10)]), fault => fault.Contains("301 lines"));

    [Fact]
    public void Too_many_long_files_are_caught() =>
        Assert.Contains(FileLengths.Faults([.. Enumerable.Repeat(OfLines(121), 2), .. Enumerable.Repeat(OfLines(30), 8)]), fault => fault.Contains("Nine of ten"));

    [Fact]
    public void A_median_far_over_forty_is_caught() =>
        Assert.Contains(FileLengths.Faults([OfLines(51), OfLines(51), OfLines(30)]), fault => fault.Contains("Half of the files"));

    [Fact]
    public void A_grammar_table_may_be_long() => Assert.Empty(FileLengths.Faults([OfLines(500) with { Path = "src/FilterGrammar.cs" }, OfLines(30)]));

    private static SourceFile OfLines(int lines) => new("src/Some.cs", string.Concat(Enumerable.Repeat("line\n", lines)));
}
