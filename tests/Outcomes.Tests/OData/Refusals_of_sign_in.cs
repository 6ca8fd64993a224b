using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

/// <summary>What steps before the service refuse reads like a refusal of the service.</summary>
public sealed class Refusals_of_sign_in(SqliteServer server)
{
    private const string BothWaysIn = "Basic realm=\"Outcomes\", charset=\"UTF-8\", Bearer realm=\"Outcomes\", resource_metadata=\"http://localhost:5080/.well-known/oauth-protected-resource\"";

    [Theory]
    [InlineData(null, "sign-in-required", ""), InlineData("oc_pat_nonsense", "token-malformed", ", error=\"invalid_token\"")]
    public async Task Who_does_not_come_in_gets_the_error_body_and_both_challenges(string? token, string code, string sent)
    {
        using var wire = new Wire(server, token);
        var answer = await wire.GetAsync("Objectives", ("OData-MaxVersion", "4.01"));
        Assert.Equal((401, code), (answer.Status, answer.Code));
        Assert.NotEqual("", answer.Message);
        Assert.Equal(BothWaysIn + sent, answer.Header("WWW-Authenticate"));
        Assert.Equal("4.01", answer.Header("OData-Version"));
        Assert.Contains("metadata=minimal", answer.Header("Content-Type"));
        Assert.True(answer.Body.GetProperty("error").GetProperty("innererror").TryGetProperty("traceId", out _));
    }

    [Fact]
    public async Task Who_asks_for_problem_details_gets_them_with_both_challenges()
    {
        using var wire = new Wire(server, token: null);
        var answer = await wire.GetAsync("Objectives", ("Accept", "application/problem+json"));
        Assert.Equal((401, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("sign-in-required", answer.Body.GetProperty("code").GetString());
        Assert.Equal(BothWaysIn, answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_token_that_may_not_read_is_refused_in_the_same_words()
    {
        using var wire = new Wire(server, await server.CreateTokenAsync(await server.AddAccountAsync("ada"), "deliverables.write"));
        var answer = await wire.GetAsync("Objectives", ("Accept", "application/atom+xml"));
        Assert.Equal((403, "permission-missing"), (answer.Status, answer.Code));
        Assert.Equal("", answer.Header("WWW-Authenticate"));
    }
}
