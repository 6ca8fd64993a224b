namespace Outcomes.Database.Tests.Import;

/// <summary>The files of a valid company of four people. Each fault is made by one edit of it.</summary>
internal sealed class SmallCompany
{
    /// <summary>A character of this block stands for the single raw byte of its last two digits, so that edits can say what no text can.</summary>
    private const char FirstRawByte = '\uE000';

    private readonly Dictionary<string, string> _files = new()
    {
        ["teams.csv"] = """
            team_id,name,parent_team_id,mission
            lamp,Lamplight,,"Light for every home, ""off the grid"" too"
            sales,Sales,lamp,
            works,Works,lamp,Build lamps that last

            """,
        ["people.csv"] = """
            employee_id,display_name,email,job_title,team_id,manager_employee_id,time_zone,locale,start_date,roles
            E1,Amara Okafor,amara@lamplight.example,Chief Executive Officer,lamp,,Africa/Lagos,en-NG,2020-01-06,employee;bi_reader
            E2,Jürgen Weiß,juergen@lamplight.example,Head of Works,works,E1,Europe/Berlin,de-DE,2020-03-02,employee
            E3,美玲 林,meiling@lamplight.example,Engineer,works,E2,Asia/Taipei,zh-TW,2021-05-03,employee
            E4,Sofía Núñez,sofia@lamplight.example,Head of Sales,sales,E1,America/Lima,es-PE,2022-08-01,employee;hr

            """,
        ["objectives.csv"] = """
            objective_id,title,outcome,owner_employee_id,team_id,parent_objective_id,period_start,period_end,status
            O1,Lamps last ten years,Fewer lamps come back,E1,lamp,,2026-01-01,2026-12-31,active
            O2,Batteries survive frost,,E2,works,O1,2026-10-01,2026-12-31,active
            O3,Enter two new markets,,E4,sales,O1,2025-07-01,2025-09-30,

            """,
        ["key_results.csv"] = """
            key_result_id,objective_id,title,unit,baseline,target,current
            K1,O1,Returns in the first year,%,4.5,1,3.2
            K2,O3,Markets entered,count,,2,

            """,
        ["deliverables.csv"] = """
            deliverable_id,objective_id,title,owner_employee_id,acceptance_criteria,due_date,status,submitted_at,accepted_by_employee_id,accepted_at
            D1,O2,Cell test at -20 °C,E3,"Ten cells, one week
            No cell below 80 %",2026-12-31,accepted,2026-11-02T09:00:00Z,E2,2026-11-03T10:30:00Z
            D2,O2,New housing,E3,,2026-12-31,planned,,,
            D3,O3,Study of the Peruvian market,E4,,2025-09-30,,,,

            """,
        ["evidence.csv"] = """
            deliverable_id,title,url,added_by_employee_id,added_at
            D1,Test report,https://lamplight.example/reports/frost,E3,2026-11-02T08:55:00Z

            """,
        ["dependencies.csv"] = """
            deliverable_id,depends_on_deliverable_id
            D2,D1

            """,
        ["check_ins.csv"] = """
            objective_id,author_employee_id,at,progress_percent,confidence,narrative
            O2,E2,2026-11-04T07:00:00Z,60,on_track,"=HYPERLINK(""https://lamplight.example"")"

            """,
    };

    public static IReadOnlyCollection<string> Names => new SmallCompany()._files.Keys;

    public SmallCompany Replace(string file, string old, string @new)
    {
        Assert.Contains(old, _files[file], StringComparison.Ordinal);
        _files[file] = _files[file].Replace(old, @new, StringComparison.Ordinal);
        return this;
    }

    public SmallCompany Add(string file, string text)
    {
        _files[file] = text;
        return this;
    }

    public SmallCompany Remove(params string[] files)
    {
        foreach (var file in files)
            Assert.True(_files.Remove(file));
        return this;
    }

    public SmallCompany WithCarriageReturnsAndMark()
    {
        foreach (var file in Names)
            _files[file] = '\uFEFF' + _files[file].Replace("\n", "\r\n", StringComparison.Ordinal);
        return this;
    }

    public void WriteTo(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        foreach (var (file, text) in _files)
            File.WriteAllBytes(Path.Combine(folder, file), [.. text.EnumerateRunes().SelectMany(Bytes)]);
    }

    private static byte[] Bytes(System.Text.Rune rune) =>
        rune.Value is >= FirstRawByte and <= FirstRawByte + 0xFF ? [(byte)(rune.Value - FirstRawByte)] : System.Text.Encoding.UTF8.GetBytes(rune.ToString());
}
