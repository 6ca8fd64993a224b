using System.Text.Json;
using Outcomes.Database.Import;

namespace Outcomes.Database.Tests.Import;

public sealed class Every_fault_is_listed_with_a_fix(EmptyCompany database) : IClassFixture<EmptyCompany>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Cases => [.. FaultCases.All.Keys];

    [Fact]
    public void The_company_without_an_edit_has_no_fault()
    {
        new SmallCompany().WriteTo(_folder.Path);
        Assert.Empty(Reading.Judge(_folder.Path).Errors);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_report_says_where_what_why_and_what_to_do(string name)
    {
        Write(name);
        Assert.Equal(GoldenFaults.All[name], Reading.Judge(_folder.Path).ToText());
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task What_the_fix_names_passes_and_is_imported(string name)
    {
        Write(name);
        foreach (var fault in Errors())
            AppliedFix.To(_folder.Path, fault);
        var left = await database.ImportAsync(_folder.Path);
        Assert.True(left.Succeeded, left.ToText());
    }

    [Fact]
    public void The_report_for_programs_has_the_six_parts_and_the_eight_kinds()
    {
        Write("misspelt zone");
        using var report = JsonDocument.Parse(Reading.Judge(_folder.Path).ToJson());
        var parts = report.RootElement.EnumerateObject().Select(part => part.Name);
        Assert.Equal(["imported", "updated", "unchanged", "conflicts", "droppedColumns", "errors"], parts);
        var kinds = report.RootElement.GetProperty("imported").EnumerateObject().Select(kind => kind.Name);
        Assert.Equal(["people", "teams", "objectives", "keyResults", "deliverables", "evidence", "dependencies", "checkIns"], kinds);
        var error = report.RootElement.GetProperty("errors")[0].EnumerateObject().Select(part => $"{part.Name}={part.Value}");
        Assert.Equal(
            ["file=people.csv", "line=4", "column=time_zone", "value=Asia/Tapei", "reason=not a time zone of the IANA list", "fix=Write \"Asia/Taipei\"."], error);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name)
    {
        var company = new SmallCompany();
        FaultCases.All[name](company);
        company.WriteTo(_folder.Path);
    }

    /// <summary>As a program reads them.</summary>
    private List<ImportFault> Errors()
    {
        using var report = JsonDocument.Parse(Reading.Judge(_folder.Path).ToJson());
        return [.. report.RootElement.GetProperty("errors").Deserialize<List<ImportFault>>(JsonSerializerOptions.Web)!];
    }
}
