using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class LineLengthsTests
{
    [Fact]
    public void Lines_fit_on_a_screen() => Guard.Passes(LineLengths.Faults(Repository.CSharp));

    [Fact]
    public void A_longer_line_is_caught_and_a_table_of_words_is_not()
    {
        var text = $"short\n// {new string('x', 160)}\n";
        Assert.Contains("src/Query/Long.cs:2 has 163", Assert.Single(LineLengths.Faults([new("src/Query/Long.cs", text), new("db/Demo/SomeTable.cs", text)])));
    }
}
