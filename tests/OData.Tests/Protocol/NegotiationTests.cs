using Microsoft.AspNetCore.Http;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Tests.Protocol;

public class NegotiationTests
{
    // What Excel and Power BI send, word for word.
    private const string PowerQuery =
        "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7";

    [Theory]
    [InlineData("", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("application/json", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("*/*", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("application/*", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData(PowerQuery, "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("application/json;odata.metadata=none", "application/json;odata.metadata=none;charset=utf-8")]
    [InlineData("application/json;metadata=full", "application/json;odata.metadata=full;charset=utf-8")]
    [InlineData("application/json;odata.metadata=FULL;IEEE754Compatible=true", "application/json;odata.metadata=full;IEEE754Compatible=true;charset=utf-8")]
    [InlineData("application/json;odata.streaming=true", "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8")]
    [InlineData("application/json;charset=utf-8", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("application/json;odata.metadata=none;q=0.5,application/json;odata.metadata=full", "application/json;odata.metadata=full;charset=utf-8")]
    [InlineData("application/problem+json", "application/json;odata.metadata=minimal;charset=utf-8")]
    public void An_Accept_header_gets_this_type(string accept, string type) => Assert.Equal(type, Negotiate(accept).ContentType);

    [Theory]
    [InlineData("application/atom+xml", "406 not-acceptable")]
    [InlineData("application/xml", "406 not-acceptable")]
    [InlineData("application/json;odata=verbose", "406 not-acceptable")]
    [InlineData("application/json;odata.metadata=some", "406 not-acceptable")]
    [InlineData("application/json;charset=utf-16", "406 not-acceptable")]
    [InlineData("application/json;q=0", "406 not-acceptable")]
    [InlineData("json", "400 bad-accept")]
    public void An_Accept_header_is_refused(string accept, string refusal) => Assert.Equal(refusal, Refusal(() => Negotiate(accept)));

    [Theory]
    [InlineData("json", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("JSON", "application/json;odata.metadata=minimal;charset=utf-8")]
    [InlineData("application/json;odata.metadata=full", "application/json;odata.metadata=full;charset=utf-8")]
    public void Format_wins_over_Accept(string format, string type) => Assert.Equal(type, Negotiate("application/atom+xml", format).ContentType);

    [Theory]
    [InlineData("?$format=json", "json")]
    [InlineData("?$FORMAT=xml", "xml")]
    [InlineData("?format=xml", "xml")]
    [InlineData("?top=1", null)]
    public void Format_is_found_in_the_query(string query, string? format)
    {
        var http = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } };

        Assert.Equal(format, Negotiation.FormatOf(http.Request.Query));
    }

    [Theory]
    [InlineData("Objectives/$count")]
    [InlineData("Objectives(0198c7a4-1111-7000-8000-000000000000)/Title/$value")]
    [InlineData("Objectives(0198c7a4-1111-7000-8000-000000000000)/$value")]
    public void A_count_a_raw_value_and_a_file_have_a_type_of_their_own(string path)
    {
        var resource = OData.Parsing.PathParser.Parse(Samples.SampleModel.Model, path);

        Assert.Equal("4.0", Negotiation.Negotiate(new HeaderDictionary { ["Accept"] = "text/plain" }, null, resource).VersionText);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("atom")]
    [InlineData("text/csv")]
    [InlineData(";;;")]
    public void Another_format_is_not_built(string format) => Assert.Equal("501 not-implemented", Refusal(() => Negotiate("application/json", format)));

    [Theory]
    [InlineData("", "", "4.0")]
    [InlineData("", "4.0", "4.0")]
    [InlineData("", "4.01", "4.01")]
    [InlineData("", "4.02", "4.01")]
    [InlineData("", "5", "4.01")]
    [InlineData("4.01", "", "4.01")]
    [InlineData("4.01", "4.0", "4.0")]
    [InlineData("4.0", "4.01", "4.01")]
    public void A_version_is_agreed(string sent, string highest, string agreed) => Assert.Equal(agreed, Negotiate("", version: sent, highest: highest).VersionText);

    [Theory]
    [InlineData("3.0", "")]
    [InlineData("4.2", "")]
    [InlineData("", "3.0")]
    [InlineData("", "four")]
    [InlineData("", "-4.0")]
    public void A_version_is_refused(string sent, string highest) =>
        Assert.Equal("400 version-not-served", Refusal(() => Negotiate("", version: sent, highest: highest)));

    [Fact]
    public void Version_4_01_names_its_parameters_without_prefix() =>
        Assert.Equal("application/json;metadata=none;charset=utf-8", Negotiate("application/json;odata.metadata=none", highest: "4.01").ContentType);

    [Fact]
    public void The_old_header_of_Power_Query_is_ignored()
    {
        var headers = new HeaderDictionary { ["OData-MaxVersion"] = "4.0", ["MaxDataServiceVersion"] = "3.0", ["Accept"] = PowerQuery };

        Assert.Equal(ResponseFormat.Default, Negotiation.Negotiate(headers));
    }

    [Theory]
    [InlineData("", null, false)]
    [InlineData(PowerQuery, null, false)]
    [InlineData("*/*", null, false)]
    [InlineData("application/xml", null, false)]
    [InlineData("application/json", null, true)]
    [InlineData("application/json,application/xml;q=0", null, true)]
    [InlineData("application/xml", "json", true)]
    [InlineData("application/json", "application/xml", false)]
    public void Metadata_is_XML_unless_JSON_alone_is_asked_for(string accept, string? format, bool isJson) =>
        Assert.Equal(isJson, Negotiation.NegotiateMetadata(new HeaderDictionary { ["Accept"] = accept }, format).IsJson);

    [Theory]
    [InlineData("text/plain", null, "406 not-acceptable")]
    [InlineData("nonsense", null, "400 bad-accept")]
    [InlineData("", "yaml", "501 not-implemented")]
    public void Metadata_is_refused(string accept, string? format, string refusal) =>
        Assert.Equal(refusal, Refusal(() => Negotiation.NegotiateMetadata(new HeaderDictionary { ["Accept"] = accept }, format)));

    private static ResponseFormat Negotiate(string accept, string? format = null, string version = "", string highest = "") =>
        Negotiation.Negotiate(new HeaderDictionary { ["Accept"] = accept, ["OData-Version"] = version, ["OData-MaxVersion"] = highest }, format);

    private static string Refusal(Func<object> attempt)
    {
        var problem = Assert.Throws<ODataProblem>(attempt);
        return $"{problem.Status} {problem.Code}";
    }
}
