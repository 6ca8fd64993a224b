using Outcomes.OData.Protocol;

namespace Outcomes.OData.Tests.Protocol;

public class HeaderTests
{
    [Theory]
    [InlineData("W/\"3\"", 3, true)]
    [InlineData("\"3\"", 3, true)]
    [InlineData("W/\"3\"", 4, false)]
    [InlineData("W/\"1\", W/\"4\"", 4, true)]
    [InlineData("*", 9, true)]
    [InlineData("\"abc\"", 3, false)]
    [InlineData("W/\"03x\"", 3, false)]
    [InlineData("W/\"99999999999\"", 3, false)]
    [InlineData("", 3, true)]
    public void If_Match_allows_a_version(string header, int version, bool isAllowed) => Assert.Equal(isAllowed, IfMatch.Parse(header).Allows(version));

    [Theory]
    [InlineData("3")]
    [InlineData("W/3")]
    [InlineData("\"3")]
    public void If_Match_without_an_entity_tag_is_refused(string header) => Assert.Equal(400, Assert.Throws<ODataProblem>(() => IfMatch.Parse(header)).Status);

    [Fact]
    public void An_entity_tag_is_weak_and_reads_back() =>
        Assert.Equal([17], IfMatch.Parse(ETag.Format(17)).Versions);

    [Theory]
    [InlineData("", null, null)]
    [InlineData("return=minimal", ReturnPreference.Minimal, null)]
    [InlineData("return=representation", ReturnPreference.Representation, null)]
    [InlineData("return = representation ; x=1", ReturnPreference.Representation, null)]
    [InlineData("return=minimal, return=representation", ReturnPreference.Minimal, null)]
    [InlineData("odata.maxpagesize=50", null, 50)]
    [InlineData("maxpagesize=50", null, 50)]
    [InlineData("OData.MaxPageSize=\"50\",return=minimal", ReturnPreference.Minimal, 50)]
    [InlineData("odata.maxpagesize=0", null, null)]
    [InlineData("odata.maxpagesize=-5", null, null)]
    [InlineData("odata.maxpagesize=many", null, null)]
    [InlineData("respond-async, odata.track-changes, wait=10, ,;=", null, null)]
    public void Prefer_is_read(string header, ReturnPreference? returned, int? pageSize) => Assert.Equal(new Preferences(returned, pageSize), Preferences.Parse(header));

    [Theory]
    [InlineData("", 1_000)]
    [InlineData("maxpagesize=50", 50)]
    [InlineData("maxpagesize=50000", 10_000)]
    public void A_page_is_as_large_as_wished_within_the_limit(string header, int size) => Assert.Equal(size, Preferences.Parse(header).PageSize(ODataLimits.Default));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(ReturnPreference.Minimal, null, "return=minimal")]
    [InlineData(ReturnPreference.Representation, 50, "return=representation, odata.maxpagesize=50")]
    public void What_was_applied_is_said(ReturnPreference? returned, int? size, string header) => Assert.Equal(header, Preferences.Applied(returned, size));
}
