namespace Outcomes.Database.Demo;

/// <summary>Puts people and lines into the company that break naive code; <c>demo --check</c> names an id for each.</summary>
internal static class DemoCases
{
    public const string DuplicateName = "Sam Okafor";

    public static void Arrange(List<DemoSeat> people, DateOnly asOf)
    {
        var chief = people[0];
        var members = people.Where(seat => seat.Unit.Head != seat && seat.Unit.Name != "Support Desk").ToList();
        NameAccounts(people, members, chief);
        var free = new Queue<DemoSeat>(members.Where(seat => !seat.Email.StartsWith("employee@", StringComparison.Ordinal)
            && !seat.Email.StartsWith("hr@", StringComparison.Ordinal) && !seat.Email.StartsWith("bi@", StringComparison.Ordinal)
            && !seat.Email.StartsWith("admin@", StringComparison.Ordinal)));

        Move(free, "Teuea Bwereata", "en-KI", "Pacific/Kiritimati");
        Move(free, "Sina Faleolo", "sm-AS", "Pacific/Pago_Pago");
        Move(free, "ليلى حداد", "ar-EG", "Africa/Cairo");
        Move(free, "長谷川美咲", "ja-JP", "Asia/Tokyo");
        Move(free, DuplicateName, "en-GB", "Europe/London");
        Move(free, DuplicateName, "yo-NG", "Africa/Lagos");
        if (free.TryDequeue(out var leaver)) leaver.LeftOn = asOf.AddDays(-20);
        foreach (var seat in free.Take(Math.Max(1, people.Count / 100))) seat.FormerManager = chief == seat.Manager ? null : chief;
        foreach (var seat in free.Skip(people.Count / 100).Take(Math.Max(1, people.Count / 50))) seat.DottedManager = Elsewhere(people, seat);
        Deepen(people, free);
    }

    // The six accounts of the demo: an employee, their manager, the director above, and the three roles.
    private static void NameAccounts(List<DemoSeat> people, List<DemoSeat> members, DemoSeat chief)
    {
        var employee = members.Where(seat => seat.Manager?.Manager is not null && seat.Manager.Manager != chief).FirstOrDefault() ?? members[0];
        employee.Email = "employee@demo.example";
        if (employee.Manager is { } manager)
        {
            manager.Email = "manager@demo.example";
            (manager.Manager ?? chief).Email = "director@demo.example";
        }
        var others = members.Where(seat => seat != employee).ToList();
        var hr = others.Find(seat => seat.Unit.Field.Name == "People") ?? others[^1];
        hr.Email = "hr@demo.example";
        others.Remove(hr);
        var analyst = others.Find(seat => seat.Unit.Field.Name == "Data") ?? others[^1];
        analyst.Email = "bi@demo.example";
        others.Remove(analyst);
        others[^1].Email = "admin@demo.example";
    }

    private static void Move(Queue<DemoSeat> free, string name, string locale, string zone)
    {
        if (!free.TryDequeue(out var seat)) return;
        (seat.Name, seat.Locale, seat.Zone) = (name, locale, zone);
    }

    private static DemoSeat? Elsewhere(List<DemoSeat> people, DemoSeat seat) =>
        people.Find(other => other.Unit.Head == other && other.Unit.Field != seat.Unit.Field && other != seat.Manager && other.Manager is not null);

    // A chain of seven people: deputies are put under each other until it is that long, and the last but one gets exactly two reports.
    private static void Deepen(List<DemoSeat> people, Queue<DemoSeat> free)
    {
        var leaders = people.Select(seat => seat.Manager).ToHashSet();
        var loose = free.Where(seat => seat.DottedManager is null && seat.FormerManager is null && !leaders.Contains(seat)).ToList();
        var movable = loose.ToHashSet();
        if (people.Where(seat => !movable.Contains(seat)).MaxBy(Depth) is not { } deepest) return;
        while (Depth(deepest) < 6 && loose.Count > 2) deepest = Under(deepest, loose);
        for (var report = 0; report < 2 && loose.Count > 0; report++) Under(deepest, loose);
    }

    private static DemoSeat Under(DemoSeat manager, List<DemoSeat> loose)
    {
        var seat = loose[^1];
        loose.RemoveAt(loose.Count - 1);
        seat.Manager = manager;
        return seat;
    }

    private static int Depth(DemoSeat seat)
    {
        var depth = 1;
        for (var above = seat.Manager; above is not null; above = above.Manager) depth++;
        return depth;
    }
}
