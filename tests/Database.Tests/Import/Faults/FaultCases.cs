namespace Outcomes.Database.Tests.Import;

/// <summary>Each fault as one edit of the small company; what is said of it stands in faults.txt under the same name.</summary>
internal static class FaultCases
{
    public static readonly IReadOnlyDictionary<string, Action<SmallCompany>> All = new Dictionary<string, Action<SmallCompany>>
    {
        // bytes and quotes
        ["not UTF-8"] = company => company.Replace("people.csv", "Jürgen", "J\uE0FCrgen"),
        ["UTF-16"] = company => company.Replace("teams.csv", "team_id,", "\uE0FF\uE0FEt\0e\0a\0m\0"),
        ["zero byte"] = company => company.Replace("objectives.csv", "Fewer lamps", "Fewer\0 lamps"),
        ["unterminated quote"] = company => company.Replace("deliverables.csv", "New housing", "\"New housing"),
        ["lost closing quote before other quotes"] = company => company.Replace("deliverables.csv", "No cell below 80 %\"", "No cell below 80 %"),
        ["stray quote"] = company => company.Replace("deliverables.csv", "New housing", "New 12\" housing"),
        ["text after a quote"] = company => company.Replace("deliverables.csv", "New housing", "\"New\" housing"),
        ["cell of 10 MB"] = company => company.Replace("objectives.csv", "Fewer lamps come back", new string('x', 10 * 1024 * 1024)),
        ["record of 40 MB"] = company => company.Replace("key_results.csv", "Markets entered", new string('x', 40 * 1024 * 1024)),

        // header, width, files
        ["empty file"] = company => company.Add("evidence.csv", ""),
        ["semicolons"] = company => company.Replace("dependencies.csv", ",", ";"),
        ["missing column"] = company => company.Replace("teams.csv", ",mission\n", "\n").Replace("teams.csv", ",\"Light for every home, \"\"off the grid\"\" too\"", "").Replace("teams.csv", "lamp,\n", "lamp\n").Replace("teams.csv", ",Build lamps that last", ""),
        ["misspelt column"] = company => company.Replace("objectives.csv", ",title,", ",tittle,"),
        ["unknown column"] = company => company.Replace("evidence.csv", "added_at\n", "added_at,colour\n").Replace("evidence.csv", "08:55:00Z\n", "08:55:00Z,blue\n"),
        ["column twice"] = company => company.Replace("dependencies.csv", "on_deliverable_id\n", "on_deliverable_id,deliverable_id\n").Replace("dependencies.csv", "D1\n", "D1,D2\n"),
        ["too few cells"] = company => company.Replace("teams.csv", "sales,Sales,lamp,", "sales,Sales"),
        ["too many cells"] = company => company.Replace("teams.csv", "works,Works,lamp,Build lamps", "works,Works,lamp,Build, lamps"),
        ["misspelt file"] = company => company.Remove("key_results.csv").Add("keyresults.csv", "key_result_id,objective_id,title,unit,baseline,target,current\n"),
        ["foreign file"] = company => company.Add("salaries.csv", "a,b\n"),
        ["no people the first time"] = company => company.Remove([.. SmallCompany.Names.Where(name => name != "teams.csv")]),

        // cells
        ["missing title"] = company => company.Replace("objectives.csv", "Enter two new markets", ""),
        ["missing reference"] = company => company.Replace("deliverables.csv", "D2,O2,", "D2,,"),
        ["31 February"] = company => company.Replace("deliverables.csv", "2025-09-30", "2025-02-31"),
        ["another way to write a date"] = company => company.Replace("people.csv", "2021-05-03", "3.5.2021"),
        ["instant without a zone"] = company => company.Replace("check_ins.csv", "07:00:00Z", "07:00:00"),
        ["zone by a Windows name"] = company => company.Replace("people.csv", "Europe/Berlin", "W. Europe Standard Time"),
        ["misspelt zone"] = company => company.Replace("people.csv", "Asia/Taipei", "Asia/Tapei"),
        ["unknown objective status"] = company => company.Replace("objectives.csv", "2025-09-30,", "2025-09-30,achived"),
        ["unknown deliverable status"] = company => company.Replace("deliverables.csv", ",planned,", ",plan,"),
        ["unknown confidence"] = company => company.Replace("check_ins.csv", "on_track", "green"),
        ["unknown role"] = company => company.Replace("people.csv", "employee;hr", "employee;HR"),
        ["bad e-mail"] = company => company.Replace("people.csv", "sofia@lamplight.example", "sofia.lamplight.example"),
        ["number with a comma"] = company => company.Replace("key_results.csv", "4.5", "\"4,5\""),
        ["number too large"] = company => company.Replace("key_results.csv", "4.5", "1234567890123"),
        ["progress beyond 100"] = company => company.Replace("check_ins.csv", ",60,", ",160,"),
        ["script as link"] = company => company.Replace("evidence.csv", "https://lamplight.example/reports/frost", "javascript:alert(1)"),
        ["link without a scheme"] = company => company.Replace("evidence.csv", "https://lamplight", "lamplight"),
        ["title too long"] = company => company.Replace("deliverables.csv", "New housing", new string('n', 301)),

        // records taken together
        ["id twice"] = company => company.Replace("objectives.csv", "O3,Enter", "O1,Enter").Replace("key_results.csv", "K2,O3", "K2,O1").Replace("deliverables.csv", "D3,O3", "D3,O1"),
        ["e-mail twice"] = company => company.Replace("people.csv", "sofia@lamplight.example", "Amara@lamplight.example"),
        ["dependency twice"] = company => company.Replace("dependencies.csv", "D2,D1\n", "D2,D1\nD2,D1\n"),
        ["unknown owner"] = company => company.Replace("objectives.csv", "E4,sales", "E44,sales"),
        ["unknown manager"] = company => company.Replace("people.csv", "works,E2,", "works,E22,"),
        ["unknown deliverable"] = company => company.Replace("dependencies.csv", "D2,D1", "D2,D9"),
        ["managers in a circle"] = company => company.Replace("people.csv", "lamp,,Africa", "lamp,E3,Africa"),
        ["own manager"] = company => company.Replace("people.csv", "sales,E1,", "sales,E4,"),
        ["teams in a circle"] = company => company.Replace("teams.csv", "lamp,Lamplight,,", "lamp,Lamplight,works,"),
        ["objectives in a circle"] = company => company.Replace("objectives.csv", "E1,lamp,,", "E1,lamp,O2,"),
        ["dependencies in a circle"] = company => company.Replace("dependencies.csv", "D2,D1\n", "D2,D1\nD3,D2\nD1,D3\n"),
        ["end before start"] = company => company.Replace("objectives.csv", "2025-09-30", "2025-06-30"),
        ["left before coming"] = company => company.Replace("people.csv", ",roles\n", ",roles,end_date\n").Replace("people.csv", "bi_reader\n", "bi_reader,\n").Replace("people.csv", ",employee\n", ",employee,\n").Replace("people.csv", ";hr\n", ";hr,2022-07-31\n"),
        ["accepted before submitted"] = company => company.Replace("deliverables.csv", "2026-11-03T10:30:00Z", "2026-11-01T10:30:00Z"),
        ["accepted though planned"] = company => company.Replace("deliverables.csv", ",accepted,", ",planned,"),
        ["accepted by the producer"] = company => company.Replace("deliverables.csv", "Z,E2,", "Z,E3,"),
        ["nobody to accept"] = company => company.Replace("deliverables.csv", "housing,E3,,2026-12-31,planned", "housing,E1,,2026-12-31,in_progress"),
        ["many faults at once"] = company => company
            .Replace("people.csv", "Europe/Berlin", "Berlin").Replace("people.csv", "E4,Sofía", "E3,Sofía").Replace("evidence.csv", "https:", "data:")
            .Replace("check_ins.csv", ",60,", ",sixty,").Replace("teams.csv", "parent_team_id", "parent"),
    };
}
