using System.Net;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Serving;

public class ReadPathTests(SampleServer server)
{
    private static readonly Deliverable Some = SampleWorld.Deliverables.First(d => d.OutcomeOwner is null);

    [Fact]
    public async Task One_entity_carries_its_tag_in_the_header_and_in_the_body()
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/odata/Deliverables({Some.Id})?$select=Title");
        Assert.Equal($"W/\"{Some.Version}\"", response.Headers.ETag?.ToString());
        Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
        Assert.Equal(
            $$"""{"@odata.context":"{{server.Address}}/odata/$metadata#Deliverables(Title)/$entity","@odata.etag":"W/\"{{Some.Version}}\"","Title":"{{Some.Title}}"}""",
            await SampleServer.TextAsync(response));
    }

    [Fact]
    public async Task Unknown_entities_and_what_hangs_on_them_are_not_found()
    {
        var unknown = SampleWorld.Id(9, 9);
        foreach (var path in (string[])["", "/Producer", "/Criteria", "/Criteria/$count", "/Title", "/Title/$value", "/$ref", "/Producer/Reports"])
            Assert.Equal((404, "not-found"), await server.RefusedAsync(HttpMethod.Get, $"/odata/Deliverables({unknown}){path}"));
    }

    [Fact]
    public async Task A_navigation_to_nothing_has_no_content()
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/odata/Deliverables({Some.Id})/OutcomeOwner");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Navigations_lead_on_over_several_entities()
    {
        var manager = Some.Producer!.Manager ?? SampleWorld.People[0];
        var producer = SampleWorld.People.First(p => p.Manager is not null);
        var deliverable = SampleWorld.Deliverables.First(d => d.ProducerId == producer.Id);
        var page = await server.GetAsync($"/odata/Deliverables({deliverable.Id})/Producer/Manager/Reports?$select=Id");
        Assert.Equal(
            SampleWorld.People.Where(p => p.ManagerId == producer.ManagerId).Select(p => p.Id).Order(),
            page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetGuid()));
        Assert.NotNull(manager);
    }

    [Fact]
    public async Task An_element_of_a_collection_is_reached_through_its_own_parent_only()
    {
        var criterion = SampleWorld.Criteria[0];
        var found = await server.GetAsync($"/odata/Deliverables({criterion.DeliverableId})/Criteria({criterion.Id})");
        Assert.Equal(criterion.Id, found.GetProperty("Id").GetGuid());
        var other = SampleWorld.Deliverables.First(d => d.Id != criterion.DeliverableId);
        Assert.Equal((404, "not-found"), await server.RefusedAsync(HttpMethod.Get, $"/odata/Deliverables({other.Id})/Criteria({criterion.Id})"));
    }

    [Fact]
    public async Task Properties_are_read_as_json_and_as_text()
    {
        var json = await server.GetAsync($"/odata/Deliverables({Some.Id})/Title");
        Assert.Equal(Some.Title, json.GetProperty("value").GetString());
        using var text = await server.SendAsync(HttpMethod.Get, $"/odata/Deliverables({Some.Id})/DueOn/$value");
        Assert.Equal(Some.DueOn.ToString("yyyy-MM-dd"), await SampleServer.TextAsync(text));
        using var absent = await server.SendAsync(HttpMethod.Get, $"/odata/Deliverables({Some.Id})/OutcomeOwnerId");
        Assert.Equal(HttpStatusCode.NoContent, absent.StatusCode);
    }

    [Fact]
    public async Task A_count_is_plain_text_and_obeys_the_filter()
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/odata/Deliverables/$count?$filter=Revision eq 1");
        Assert.Equal(SampleWorld.Deliverables.Count(d => d.Revision == 1).ToString(), await SampleServer.TextAsync(response));
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_singleton_is_the_viewer()
    {
        var me = await server.GetAsync("/odata/Me?$select=DisplayName&$expand=Objectives($select=Id)");
        Assert.Equal(SampleWorld.People[1].DisplayName, me.GetProperty("DisplayName").GetString());
        Assert.EndsWith("$metadata#Me(DisplayName,Objectives(Id))", me.GetProperty("@odata.context").GetString());
        var page = await server.GetAsync("/odata/Me/Reports?$select=Id");
        Assert.Equal(SampleWorld.People.Count(p => p.ManagerId == SampleWorld.People[1].Id), page.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task References_of_an_entity_and_of_a_collection_are_addresses()
    {
        var one = await server.GetAsync($"/odata/Deliverables({Some.Id})/Producer/$ref");
        Assert.Equal($"{server.Address}/odata/People({Some.ProducerId})", one.GetProperty("@odata.id").GetString());
        var many = await server.GetAsync($"/odata/Objectives({Some.ObjectiveId})/Deliverables/$ref");
        Assert.Equal(SampleWorld.Deliverables.Count(d => d.ObjectiveId == Some.ObjectiveId), many.GetProperty("value").GetArrayLength());
    }
}
