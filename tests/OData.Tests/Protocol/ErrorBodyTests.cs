using System.Text;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Tests.Protocol;

public class ErrorBodyTests
{
    private static readonly ODataError Error = new(409, "deliverable-without-criterion", "Add a criterion before committing.", "Criteria", "RuleBroken");

    [Fact]
    public async Task A_refusal_is_an_OData_error()
    {
        var (response, body) = await WriteAsync(Error);

        Assert.Equal((409, "application/json;odata.metadata=minimal;charset=utf-8"), (response.StatusCode, response.ContentType));
        Assert.Equal(
            """{"error":{"code":"deliverable-without-criterion","message":"Add a criterion before committing.","target":"Criteria","innererror":{"type":"RuleBroken","traceId":"trace-1"}}}""", body);
    }

    [Fact]
    public async Task Several_faults_are_details()
    {
        var (_, body) = await WriteAsync(Error with { Target = null, Details = [new("too-long", "Shorten it.", "Title"), new("missing-value", "Send it.")] });

        Assert.Contains(""","details":[{"code":"too-long","message":"Shorten it.","target":"Title"},{"code":"missing-value","message":"Send it."}],"innererror":""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_accepts_problem_details_gets_those()
    {
        var (response, body) = await WriteAsync(Error, "application/problem+json, application/json");

        Assert.Equal("application/problem+json", response.ContentType);
        Assert.Equal(
            """{"type":"about:blank","title":"deliverable-without-criterion","status":409,"detail":"Add a criterion before committing.","code":"deliverable-without-criterion","target":"Criteria","traceId":"trace-1"}""", body);
    }

    [Fact]
    public async Task A_refusal_is_never_cached_and_states_one_version()
    {
        var (response, _) = await WriteAsync(Error);

        Assert.Equal(("no-store", "4.0"), (response.Headers.CacheControl.ToString(), response.Headers["OData-Version"].ToString()));
    }

    private static async Task<(HttpResponse Response, string Body)> WriteAsync(ODataError error, string accept = "application/json")
    {
        var body = new MemoryStream();
        var http = new DefaultHttpContext { TraceIdentifier = "trace-1", Request = { Headers = { Accept = accept } }, Response = { Body = body } };
        await ODataErrorWriter.WriteAsync(http.Response, error, ResponseFormat.Default, TestContext.Current.CancellationToken);
        return (http.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
