using System.Text;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Protocol;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Protocol;

public class JsonBodyTests
{
    private const string Ana = "0198c7a4-1111-7000-8000-000000000000";

    [Theory]
    [InlineData("", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("\uFEFF{}", "{}")]
    [InlineData("""{ "Title": "Grow", "Weight": 2.50 }""", """{"Title":"Grow","Weight":2.50}""")]
    [InlineData("""{"@odata.type":"#Outcomes.Objective","@context":"x","Title@odata.type":"#String","Title":"Grow"}""", """{"Title":"Grow"}""")]
    [InlineData("""{"ParentId":null}""", """{"ParentId":null}""")]
    [InlineData("""{"DueOn":"2026-03-31","Tags":["a","b"]}""", """{"DueOn":"2026-03-31","Tags":["a","b"]}""")]
    [InlineData($$"""{"Owner@odata.bind":"People({{Ana}})"}""", $$"""{"OwnerId":"{{Ana}}"}""")]
    [InlineData($$"""{"Owner@odata.bind":"https://outcomes.example/odata/People({{Ana}})"}""", $$"""{"OwnerId":"{{Ana}}"}""")]
    [InlineData($$"""{"Owner@odata.bind":"/odata/People/{{Ana}}"}""", $$"""{"OwnerId":"{{Ana}}"}""")]
    [InlineData("{\"Owner\":{\"@id\":\"People(" + Ana + ")\"}}", $$"""{"OwnerId":"{{Ana}}"}""")]
    [InlineData("""{"Parent@odata.bind":null}""", """{"ParentId":null}""")]
    public async Task A_body_is_read_as(string body, string expected) => Assert.Equal(expected, (await ReadAsync(body)).GetRawText());

    [Theory]
    [InlineData("{", "400 bad-json $")]
    [InlineData("[]", "400 bad-json $")]
    [InlineData("5", "400 bad-json $")]
    [InlineData("""{"Title": Grow}""", "400 bad-json $.Title")]
    [InlineData("""{"Tags":["a",b]}""", "400 bad-json $.Tags[0]")]
    [InlineData("""{"Title":"a"} x""", "400 bad-json $")]
    [InlineData("""{"Title":"a",}""", "400 bad-json $.Title")]
    [InlineData("""{"Title":"\uD800"}""", "400 bad-json $.Title")]
    [InlineData("""{"\uD800":"a"}""", "400 bad-json $")]
    [InlineData("""{"@x":{"a":1,"a":2}}""", "400 duplicate-property $.@x.a")]
    [InlineData("""{"Title":"a","Title":"b"}""", "400 duplicate-property $.Title")]
    [InlineData("""{"Titel":"a"}""", "400 unknown-property $.Titel")]
    [InlineData("""{"title":"a"}""", "400 unknown-property $.title")]
    [InlineData("""{"Title":5}""", "400 bad-value $.Title")]
    [InlineData("""{"Title":null}""", "400 missing-value $.Title")]
    [InlineData("""{"Title":"a title that is longer than twenty"}""", "400 too-long $.Title")]
    [InlineData("""{"DueOn":"2026-02-31"}""", "400 bad-value $.DueOn")]
    [InlineData("""{"DueOn":"31.03.2026"}""", "400 bad-value $.DueOn")]
    [InlineData("""{"OwnerId":"ana"}""", "400 bad-value $.OwnerId")]
    [InlineData("""{"Weight":"2"}""", "400 bad-value $.Weight")]
    [InlineData("""{"Weight":1e400}""", "400 bad-value $.Weight")]
    [InlineData("""{"Tags":"a"}""", "400 bad-value $.Tags")]
    [InlineData("""{"Tags":[1]}""", "400 bad-value $.Tags")]
    [InlineData("""{"Owner@odata.bind":"Deliverables(0198c7a4-1111-7000-8000-000000000000)"}""", "400 bad-reference $.Owner@odata.bind")]
    [InlineData("""{"Owner@odata.bind":"People"}""", "400 bad-reference $.Owner@odata.bind")]
    [InlineData("""{"Owner@odata.bind":"People(5)"}""", "400 bad-reference $.Owner@odata.bind")]
    [InlineData("""{"Owner@odata.bind":7}""", "400 bad-reference $.Owner@odata.bind")]
    [InlineData("""{"Children@odata.bind":[]}""", "400 unknown-property $.Children@odata.bind")]
    [InlineData($$"""{"OwnerId":"{{Ana}}","Owner@odata.bind":"People({{Ana}})"}""", "400 duplicate-property $.Owner@odata.bind")]
    [InlineData("""{"Owner":{"DisplayName":"Ana"}}""", "501 not-implemented $.Owner")]
    [InlineData("""{"Children":[{"Title":"a"}]}""", "501 not-implemented $.Children")]
    public async Task A_body_is_refused(string body, string refusal)
    {
        var problem = await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync(body));

        Assert.Equal(refusal, $"{problem.Status} {problem.Code} {problem.Target}");
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_the_nearest_known_one() =>
        Assert.EndsWith("Did you mean Title?", (await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync("""{"Titel":"a"}"""))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Deep_nesting_is_refused() =>
        Assert.Equal("bad-json", (await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync("{\"Tags\":" + new string('[', 5_000)))).Code);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_body_is_refused_however_it_is_announced(bool saysLength)
    {
        var limits = new ODataLimits { BodyBytes = 100 };

        var problem = await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync("{\"Title\":\"" + new string('x', 200) + "\"}", limits: limits, saysLength: saysLength));

        Assert.Equal((413, "body-too-large"), (problem.Status, problem.Code));
    }

    [Fact]
    public async Task Numbers_may_be_texts_when_the_client_says_so()
    {
        Assert.Equal("""{"Weight":2.5}""", (await ReadAsync("""{"Weight":"2.5"}""", "application/json;IEEE754Compatible=true")).GetRawText());
        Assert.Equal("bad-value", (await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync("""{"Weight":"x"}""", "application/json;IEEE754Compatible=true"))).Code);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    public async Task Another_content_type_is_refused(string type) => Assert.Equal(415, (await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync("{}", type))).Status);

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.Equal("bad-json", (await Assert.ThrowsAsync<ODataProblem>(() => ReadAsync([.. "{\"Title\":\""u8, 0xC3, 0x28, .. "\"}"u8]))).Code);

    private static Task<System.Text.Json.JsonElement> ReadAsync(string body, string type = "application/json", ODataLimits? limits = null, bool saysLength = true) =>
        ReadAsync(Encoding.UTF8.GetBytes(body), type, limits, saysLength);

    private static Task<System.Text.Json.JsonElement> ReadAsync(byte[] body, string type = "application/json", ODataLimits? limits = null, bool saysLength = true)
    {
        var http = new DefaultHttpContext { Request = { Body = new MemoryStream(body), ContentType = type, ContentLength = saysLength ? body.Length : null } };
        return JsonBody.ReadAsync(http.Request, SampleModel.Model, SampleModel.Objectives, SampleModel.Insert(), limits ?? ODataLimits.Default, TestContext.Current.CancellationToken);
    }
}
