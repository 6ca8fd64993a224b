namespace Outcomes.OData.Tests.Serving;

/// <summary>The context URL says what a document holds: OData 4.01 Part 1, chapter 10.</summary>
public class ContextTests(SampleServer server)
{
    [Theory]
    [InlineData("Objectives", "Objectives", "Objectives")]
    [InlineData("Objectives?$select=Title,DueOn", "Objectives(Title,DueOn)", "Objectives(Title,DueOn)")]
    [InlineData("Objectives?$expand=Owner", "Objectives", "Objectives(Owner())")]
    [InlineData("Objectives?$select=Title&$expand=Owner", "Objectives(Title,Owner())", "Objectives(Title,Owner())")]
    [InlineData("Objectives?$select=Title,Owner&$expand=Owner", "Objectives(Title,Owner,Owner())", "Objectives(Title,Owner,Owner())")]
    [InlineData("Objectives?$expand=Owner($select=DisplayName)", "Objectives(Owner(DisplayName))", "Objectives(Owner(DisplayName))")]
    [InlineData("Objectives?$expand=Owner,Deliverables($select=Title)", "Objectives(Owner(),Deliverables(Title))", "Objectives(Owner(),Deliverables(Title))")]
    [InlineData("Objectives?$expand=Deliverables($expand=Producer($select=DisplayName))", "Objectives(Deliverables(Producer(DisplayName)))", "Objectives(Deliverables(Producer(DisplayName)))")]
    [InlineData("Objectives?$expand=Deliverables($expand=Producer)", "Objectives(Deliverables())", "Objectives(Deliverables(Producer()))")]
    [InlineData("Objectives?$select=Title&$expand=Children($select=Title;$levels=3)", "Objectives(Title,Children+(Title))", "Objectives(Title,Children+(Title))")]
    [InlineData("Objectives?$expand=Deliverables/$ref,Children/$count", "Objectives", "Objectives")]
    [InlineData("Me?$select=DisplayName&$expand=Objectives", "Me(DisplayName,Objectives())", "Me(DisplayName,Objectives())")]
    public async Task It_lists_what_was_chosen_and_what_was_expanded(string url, string version40, string version401)
    {
        Assert.Equal($"{server.Address}/odata/$metadata#{version40}", await ContextAsync(url, "4.0", "@odata.context"));
        Assert.Equal($"{server.Address}/odata/$metadata#{version401}", await ContextAsync(url, "4.01", "@context"));
    }

    private async Task<string?> ContextAsync(string url, string version, string name)
    {
        var body = await server.GetAsync($"/odata/{url}", ("OData-MaxVersion", version));
        return (body.TryGetProperty(name, out var context) ? context : body.GetProperty("@odata.context")).GetString();
    }
}
