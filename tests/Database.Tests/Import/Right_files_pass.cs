using System.Text;

namespace Outcomes.Database.Tests.Import;

public sealed class Right_files_pass : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Of_the_async_company_nothing_is_refused() =>
        Assert.Empty(Reading.Judge(Path.Combine(AppContext.BaseDirectory, "async-company")).Errors);

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_fine()
    {
        new SmallCompany().WithCarriageReturnsAndMark().WriteTo(_folder.Path);
        Assert.Equal("", Errors());
    }

    [Fact]
    public void Empty_lines_and_lines_of_commas_are_fine()
    {
        new SmallCompany().Replace("teams.csv", "sales,", "\n\n,,,\nsales,").WriteTo(_folder.Path);
        Assert.Equal("", Errors());
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        new SmallCompany().Replace("deliverables.csv", "D2,O2", "\n\nD2,O9").WriteTo(_folder.Path);
        Assert.Equal("deliverables.csv:6 objective_id", Errors());
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        new SmallCompany().Add("dependencies.csv", "depends_on_deliverable_id,deliverable_id\nD1,D2\n").WriteTo(_folder.Path);
        Assert.Equal("", Errors());
    }

    [Fact]
    public void Columns_of_effort_and_presence_are_dropped_and_counted()
    {
        new SmallCompany()
            .Replace("evidence.csv", "added_at\n", "added_at,Hours,Letzte Anwesenheit\n")
            .Replace("evidence.csv", "08:55:00Z\n", "08:55:00Z,12.5,\n").WriteTo(_folder.Path);
        var report = Reading.Judge(_folder.Path);
        Assert.Empty(report.Errors);
        Assert.Equal(["evidence.csv Hours 1", "evidence.csv Letzte Anwesenheit 0"], report.DroppedColumns.Select(dropped => $"{dropped.File} {dropped.Column} {dropped.Values}"));
    }

    [Fact]
    public void One_wrong_quote_hides_no_other_fault()
    {
        new SmallCompany()
            .Replace("people.csv", "Jürgen Weiß", "\"Jürgen Weiß")
            .Replace("people.csv", "America/Lima", "America/Limo").WriteTo(_folder.Path);
        Assert.Equal("people.csv:3 display_name, people.csv:5 time_zone", Errors());
    }

    [Fact]
    public void Random_bytes_are_refused_and_never_crash()
    {
        var random = new Random(17);
        for (var i = 0; i < 200; i++)
        {
            var text = Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "async-company", "teams.csv")));
            for (var edits = 0; edits < 8; edits++)
                text[random.Next(text.Length)] = "\",\n\r\0;\u00ff="u8[random.Next(9)];
            File.WriteAllBytes(Path.Combine(_folder.Path, "teams.csv"), text);
            Assert.NotEmpty(Reading.Judge(_folder.Path).Errors); // people.csv is missing, at least
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Errors() => string.Join(", ", Reading.Judge(_folder.Path).Errors.Select(fault => $"{fault.File}:{fault.Line} {fault.Column}"));
}
