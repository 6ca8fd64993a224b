using FsCheck;
using FsCheck.Fluent;

namespace Outcomes.OData.Tests.Serving;

public class FilterTests(SampleServer server)
{
    [Fact]
    public void Every_condition_chooses_the_rows_that_a_plain_loop_chooses()
    {
        var property = Prop.ForAll(Conditions.Any.ToArbitrary(), condition =>
        {
            var page = server.GetAsync($"/odata/Deliverables?$select=Id&$filter={Uri.EscapeDataString(condition.Text)}").GetAwaiter().GetResult();
            var found = page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetGuid()).ToList();
            var expected = SampleWorld.Deliverables.Where(d => condition.Holds(d) == true).Select(d => d.Id).Order().ToList();
            return found.SequenceEqual(expected).Label($"{condition.Text}: {found.Count} instead of {expected.Count}");
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(50).WithReplay(20260701, 1), property);
    }
}
