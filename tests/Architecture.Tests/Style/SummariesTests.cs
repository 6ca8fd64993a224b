using System.Xml.Linq;
using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

public sealed class SummariesTests
{
    [Fact]
    public void Public_types_say_what_they_are() => Guard.Passes(Product.Assemblies.SelectMany(assembly => Summaries.Faults(
        assembly.GetTypes().Where(type => Product.IsWritten(type) && !Product.IsPage(type)), XDocument.Load(Product.PathOf(assembly.GetName().Name!, ".xml")))));

    [Fact]
    public void A_public_type_without_a_summary_is_caught() => Assert.Single(Summaries.Faults([typeof(SummariesTests)], XDocument.Parse("<doc/>")));

    [Fact]
    public void A_blank_summary_is_caught() => Assert.Single(Summaries.Faults([typeof(SummariesTests)], Doc(" ")));

    [Fact]
    public void A_summary_passes() => Assert.Empty(Summaries.Faults([typeof(SummariesTests)], Doc("Says it.")));

    private static XDocument Doc(string summary) =>
        XDocument.Parse($"<doc><members><member name=\"T:{typeof(SummariesTests).FullName}\"><summary>{summary}</summary></member></members></doc>");
}
