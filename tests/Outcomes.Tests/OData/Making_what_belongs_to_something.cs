using Outcomes.Objectives;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Objectives;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

/// <summary>POST to the collection of a navigation: OData 4.01 Part 1, 11.4.2.</summary>
public sealed class Making_what_belongs_to_something(SqliteServer server)
{
    private const string Measure = """{"Title":"Harbours that plan on the forecast","Target":10}""";

    [Fact]
    public async Task A_key_result_is_made_in_the_collection_of_its_objective()
    {
        var (story, wire) = await AminaAsync();
        using var own = wire;
        var objective = await story.AtRestAsync(ObjectiveState.Draft);
        var made = await own.PostAsync($"Objectives({objective})/KeyResults", Measure);
        Assert.Equal(201, made.Status);
        Assert.Equal($"{server.Address}odata/KeyResults({made.Id})", made.Header("Location"));
        Assert.Equal(objective, made.Body.GetProperty("ObjectiveId").GetGuid());
        Assert.Contains("POST", (await own.SendAsync(HttpMethod.Options, $"Objectives({objective})/KeyResults", null, null)).Header("Allow"));
    }

    [Fact]
    public async Task The_path_and_the_body_name_one_parent()
    {
        var (story, wire) = await AminaAsync();
        using var own = wire;
        var (objective, other) = (await story.AtRestAsync(ObjectiveState.Draft), await story.AtRestAsync(ObjectiveState.Draft));
        Assert.Equal(201, (await own.PostAsync($"Objectives({objective})/KeyResults", $$"""{"Title":"Tides","Target":1,"ObjectiveId":"{{objective}}"}""")).Status);
        var answer = await own.PostAsync($"Objectives({objective})/KeyResults", $$"""{"Title":"Tides","Target":1,"ObjectiveId":"{{other}}"}""");
        Assert.Equal((400, "parent-differs", "$.ObjectiveId"), (answer.Status, answer.Code, answer.Target));
    }

    [Fact]
    public async Task A_parent_that_is_unknown_or_unseen_is_the_same_404()
    {
        var (story, wire) = await AminaAsync();
        using var own = wire;
        var unseen = await story.AtRestAsync(ObjectiveState.Draft, owner: story.Priya, visibility: Outcomes.Platform.Visibility.Private);
        var answers = new[] { await own.PostAsync($"Objectives({unseen})/KeyResults", Measure), await own.PostAsync($"Objectives({Guid.NewGuid()})/KeyResults", Measure) };
        Assert.All(answers, answer => Assert.Equal((404, "not-found"), (answer.Status, answer.Code)));
        Assert.Equal(answers[0].Message, answers[1].Message);
    }

    private async Task<(MerrowStory Story, Wire Wire)> AminaAsync()
    {
        var story = await MerrowStory.TellAsync(server);
        var email = story.Address("Amina");
        using var asking = await Asking.AsAsync(server, email);
        return (story, new Wire(server, await server.CreateTokenAsync(email, "odata.read objectives.write")));
    }
}
