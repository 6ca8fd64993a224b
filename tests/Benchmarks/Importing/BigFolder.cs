using System.Globalization;

namespace Outcomes.Benchmarks.Importing;

/// <summary>A folder to import as large as asked for: five deliverables to an objective, forty to a person, two criteria each; four of five are accepted history.</summary>
internal static class BigFolder
{
    private const int PerObjective = 5;
    private const int PerPerson = 40;
    private const int PerTeam = 10;

    public static void Write(string folder, int deliverables)
    {
        System.IO.Directory.CreateDirectory(folder);
        var (objectives, people) = (Math.Max(1, deliverables / PerObjective), Math.Max(1, deliverables / PerPerson));
        var teams = Math.Max(1, people / PerTeam);
        Write(folder, "teams.csv", "team_id,name,parent_team_id,mission", teams, n => $"T{n},Team {n},{(n == 0 ? "" : $"T{(n - 1) / 8}")},");
        Write(folder, "people.csv", "employee_id,display_name,email,job_title,team_id,manager_employee_id,time_zone,locale,start_date,roles", people,
            n => $"E{n},Person {n},person{n}@example.org,Engineer,T{n % teams},{(n == 0 ? "" : $"E{(n - 1) / 10}")},Europe/Vienna,de-AT,2020-01-01,employee");
        Write(folder, "objectives.csv", "objective_id,title,outcome,owner_employee_id,team_id,parent_objective_id,period_start,period_end,status", objectives,
            n => $"O{n},Objective {n} of the year,What is different when it is reached,E{n % people},T{n % teams},{(n == 0 ? "" : $"O{(n - 1) / 20}")},2026-01-01,2026-12-31,active");
        Write(folder, "key_results.csv", "key_result_id,objective_id,title,unit,baseline,target,current", objectives * 2,
            n => $"K{n},O{n / 2},Measure {n},%,0,100,{n % 100}");
        Write(folder, "deliverables.csv", "deliverable_id,objective_id,title,owner_employee_id,acceptance_criteria,due_date,status,submitted_at,accepted_by_employee_id,accepted_at", deliverables,
            n => Deliverable(n, objectives, people));
        Write(folder, "evidence.csv", "deliverable_id,title,url,added_by_employee_id,added_at", deliverables / 4, n => $"D{n * 4},Report {n},https://reports.example/{n},E{n % people},2026-05-02T09:00:00Z");
    }

    private static string Deliverable(int n, int objectives, int people)
    {
        var (owner, acceptor) = (n % people, (n + 1) % people);
        var head = $"D{n},O{n % objectives},Deliverable {n} that somebody waits for,E{owner},\"It does what was agreed\nSomebody uses it\",2026-06-30";
        return n % 5 == 0 ? $"{head},in_progress,,E{acceptor}," : $"{head},accepted,2026-05-02T09:00:00Z,E{acceptor},2026-05-04T09:00:00Z";
    }

    private static void Write(string folder, string file, string header, int rows, Func<int, string> row)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file)) { NewLine = "\n" };
        writer.WriteLine(header);
        for (var number = 0; number < rows; number++) writer.WriteLine(row(number).ToString(CultureInfo.InvariantCulture));
    }
}
