using System.Text.Json;

namespace Outcomes.OData.Tests.Serving;

public class CollectionTests(SampleServer server)
{
    [Fact]
    public async Task A_set_is_written_with_context_tags_and_values()
    {
        var page = await server.GetAsync("/odata/Deliverables?$orderby=Id&$top=1&$count=true&$select=Id,Title,State,Size,DueOn,AcceptedOn,UpdatedAt");
        var first = SampleWorld.Deliverables.MinBy(d => d.Id)!;
        Assert.Equal($"{server.Address}/odata/$metadata#Deliverables(Id,Title,State,Size,DueOn,AcceptedOn,UpdatedAt)", page.GetProperty("@odata.context").GetString());
        Assert.Equal(60, page.GetProperty("@odata.count").GetInt64());
        Assert.False(page.TryGetProperty("@odata.nextLink", out _));
        Assert.Equal(
            $$"""[{"@odata.etag":"W/\"{{first.Version}}\"","Id":"{{first.Id}}","Title":"{{first.Title}}","State":"{{first.State}}","Size":{{first.Size}},"DueOn":"{{first.DueOn:yyyy-MM-dd}}","AcceptedOn":{{(first.AcceptedOn is { } day ? $"\"{day:yyyy-MM-dd}\"" : "null")}},"UpdatedAt":"{{first.UpdatedAt:yyyy-MM-ddTHH:mm:ss}}Z"}]""",
            page.GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task Large_numbers_are_texts_where_the_client_asks_for_it()
    {
        var page = await server.GetAsync("/odata/Deliverables?$top=1&$count=true&$select=Size", ("Accept", "application/json;IEEE754Compatible=true"));
        Assert.Equal(JsonValueKind.String, page.GetProperty("value")[0].GetProperty("Size").ValueKind);
        Assert.Equal("60", page.GetProperty("@odata.count").GetString());
    }

    [Fact]
    public async Task Without_metadata_only_data_and_links_are_written()
    {
        var page = await server.GetAsync("/odata/Deliverables?$select=Title", ("Accept", "application/json;odata.metadata=none"), ("Prefer", "odata.maxpagesize=2"));
        Assert.Equal(["value", "@odata.nextLink"], page.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["Title"], page.GetProperty("value")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task With_full_metadata_every_entity_says_where_and_what_it_is()
    {
        var page = await server.GetAsync("/odata/Deliverables?$top=1&$select=DueOn&$orderby=Id", ("Accept", "application/json;odata.metadata=full"));
        var entity = page.GetProperty("value")[0];
        var address = $"{server.Address}/odata/Deliverables({SampleWorld.Deliverables.Min(d => d.Id)})";
        Assert.Equal(address, entity.GetProperty("@odata.id").GetString());
        Assert.Equal("#Outcomes.Deliverable", entity.GetProperty("@odata.type").GetString());
        Assert.Equal("#Date", entity.GetProperty("DueOn@odata.type").GetString());
        Assert.Equal($"{address}/Producer", entity.GetProperty("Producer@odata.navigationLink").GetString());
    }

    [Fact]
    public async Task Single_and_nested_collections_are_expanded_with_their_own_options()
    {
        var page = await server.GetAsync("/odata/Objectives?$select=Id&$orderby=Id&$expand=Owner($select=DisplayName),"
            + "Deliverables($select=Id;$filter=Revision ge 1;$orderby=DueOn desc;$skip=1;$top=2;$count=true;$expand=OutcomeOwner($select=DisplayName),Criteria/$count)");
        foreach (var row in page.GetProperty("value").EnumerateArray())
        {
            var objective = SampleWorld.Objectives.Single(o => o.Id == row.GetProperty("Id").GetGuid());
            Assert.Equal(objective.Owner!.DisplayName, row.GetProperty("Owner").GetProperty("DisplayName").GetString());
            var all = SampleWorld.Deliverables.Where(d => d.ObjectiveId == objective.Id && d.Revision >= 1).ToList();
            Assert.Equal(all.Count, row.GetProperty("Deliverables@odata.count").GetInt32());
            var expected = all.OrderByDescending(d => d.DueOn).ThenBy(d => d.Id).Skip(1).Take(2).ToList();
            Assert.Equal(expected.Select(d => d.Id), row.GetProperty("Deliverables").EnumerateArray().Select(d => d.GetProperty("Id").GetGuid()));
            foreach (var (deliverable, written) in expected.Zip(row.GetProperty("Deliverables").EnumerateArray()))
            {
                Assert.Equal(SampleWorld.Criteria.Count(c => c.DeliverableId == deliverable.Id), written.GetProperty("Criteria@odata.count").GetInt32());
                Assert.Equal(deliverable.OutcomeOwner?.DisplayName, written.GetProperty("OutcomeOwner") is { ValueKind: JsonValueKind.Object } owner ? owner.GetProperty("DisplayName").GetString() : null);
            }
        }
    }

    [Fact]
    public async Task A_collection_below_a_single_navigation_is_filled_for_every_row()
    {
        var page = await server.GetAsync("/odata/Deliverables?$select=Id&$expand=OutcomeOwner($select=Id;$expand=Reports($select=Id))");
        foreach (var row in page.GetProperty("value").EnumerateArray().Where(row => row.GetProperty("OutcomeOwner").ValueKind == JsonValueKind.Object))
        {
            var owner = row.GetProperty("OutcomeOwner");
            Assert.Equal(
                SampleWorld.People.Where(p => p.ManagerId == owner.GetProperty("Id").GetGuid()).Select(p => p.Id).Order(),
                owner.GetProperty("Reports").EnumerateArray().Select(p => p.GetProperty("Id").GetGuid()));
        }
    }

    [Fact]
    public async Task References_hold_addresses_only()
    {
        var page = await server.GetAsync("/odata/People?$expand=Manager/$ref,Objectives/$ref&$select=Id&$orderby=Id");
        var second = page.GetProperty("value")[1];
        Assert.Equal($"{server.Address}/odata/People({SampleWorld.People[0].Id})", second.GetProperty("Manager").GetProperty("@odata.id").GetString());
        Assert.Single(second.GetProperty("Objectives")[0].EnumerateObject());
    }

    [Fact]
    public async Task States_are_filtered_and_ordered_by_their_names()
    {
        var page = await server.GetAsync("/odata/Deliverables?$filter=State in ('Draft','Accepted')&$orderby=State desc&$select=State");
        Assert.Equal(
            SampleWorld.Deliverables.Select(d => d.State.ToString()).Where(state => state is "Draft" or "Accepted").OrderDescending(StringComparer.Ordinal),
            page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("State").GetString()!));
    }

    [Fact]
    public async Task A_text_that_the_viewer_may_not_read_is_refused_at_every_level()
    {
        foreach (var url in (string[])["/odata/Objectives?$filter=contains(OutcomeStatement,'x')", "/odata/Objectives?$orderby=OutcomeStatement",
            "/odata/People?$expand=Objectives($filter=OutcomeStatement ne '')", "/odata/People?$filter=Objectives/any(o:length(o/OutcomeStatement) gt 1)",
            "/odata/Deliverables?$filter=Objective/OutcomeStatement eq 'x'", "/odata/Objectives/$count?$filter=OutcomeStatement eq 'x'"])
            Assert.Equal((403, "free-text-not-readable"), await server.RefusedAsync(HttpMethod.Get, url, null, ("X-Viewer", "bi")));
    }
}
