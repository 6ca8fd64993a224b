using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

/// <summary>What a write must send, and where it may be sent.</summary>
public sealed class Bodies_that_are_refused(SqliteServer server)
{
    private const string Draft = """{"Title":"Harbour map"}""";

    [Theory]
    [InlineData(null, "not-json"), InlineData("text/plain", "not-json"), InlineData("application/x-www-form-urlencoded", "not-json"), InlineData("json", "not-json")]
    [InlineData("application/json; charset=iso-8859-1", "not-utf-8"), InlineData("application/json;odata.metadata=minimal;charset=utf-16", "not-utf-8")]
    public async Task A_body_of_another_type_is_told_what_to_send(string? type, string code)
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "odata.read deliverables.write");
        using var own = wire;
        var answer = await own.SendAsync(HttpMethod.Post, "Deliverables", Draft, type);
        Assert.Equal((415, code, "Content-Type"), (answer.Status, answer.Code, answer.Target));
        Assert.Contains("Content-Type: application/json", answer.Message);
    }

    [Theory]
    [InlineData("application/json"), InlineData("application/json;charset=UTF-8"), InlineData("application/json; charset=\"utf-8\"; odata.metadata=minimal")]
    public async Task Json_in_UTF_8_is_read(string type)
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "odata.read deliverables.write");
        using var own = wire;
        Assert.Equal(201, (await own.SendAsync(HttpMethod.Post, "Deliverables", Draft, type)).Status);
    }

    [Theory]
    [InlineData("1899-12-31", "1900-03-31", 400, "StartsOn"), InlineData("2026-07-01", "2201-01-01", 400, "EndsOn"), InlineData("0026-07-01", "2026-09-30", 400, "StartsOn")]
    [InlineData("1900-01-01", "2200-12-31", 201, ""), InlineData("2026-09-30", "2026-07-01", 409, "EndsOn")]
    public async Task A_period_lies_in_years_that_somebody_can_mean(string first, string last, int status, string target)
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "odata.read objectives.write", Role.Administrator);
        using var own = wire;
        var answer = await own.PostAsync("Periods", $$"""{"Name":"Half a year","StartsOn":"{{first}}","EndsOn":"{{last}}"}""");
        Assert.Equal((status, target), (answer.Status, answer.Target));
        if (status == 201)
            Assert.Equal(400, (await own.SendAsync(HttpMethod.Patch, $"Periods({answer.Id})", """{"EndsOn":"9999-01-01"}""", Wire.Json, ("If-Match", answer.Header("ETag")))).Status);
    }

    [Fact]
    public async Task A_collection_that_makes_nothing_says_where_to_post()
    {
        var (wire, me) = await Wire.OfNewPersonAsync(server, "odata.read deliverables.write objectives.write");
        using var own = wire;
        var answer = await own.PostAsync($"People({me})/Deliverables", Draft);
        Assert.Equal((405, "method-not-allowed", "GET, HEAD, OPTIONS"), (answer.Status, answer.Code, answer.Header("Allow")));
        Assert.Contains("POST to /Deliverables", answer.Message);
    }
}
