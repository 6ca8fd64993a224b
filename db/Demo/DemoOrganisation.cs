namespace Outcomes.Database.Demo;

/// <summary>Lays out units and people: a tree of teams of about nine, heads who report to the head above, and the cases that break naive code.</summary>
internal sealed class DemoOrganisation
{
    private const int TeamSize = 9;

    // In a company this large the few at the top have about 8,000 people below them each.
    private const int DirectorsFrom = 40_000;
    private const int Directors = 6;
    private readonly Random random;
    private readonly DateTime bornAt;
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    private DemoOrganisation(DemoOptions options)
    {
        random = new Random(options.Seed);
        bornAt = options.AsOf.AddYears(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    public List<DemoUnit> Units { get; } = [];
    public List<DemoSeat> People { get; } = [];

    /// <summary>Who reports to whom, and who sits in which unit, once the company is laid out.</summary>
    public ILookup<DemoSeat, DemoSeat> ReportsOf { get; private set; } = Array.Empty<DemoSeat>().ToLookup(seat => seat);
    public ILookup<DemoUnit, DemoSeat> MembersOf { get; private set; } = Array.Empty<DemoSeat>().ToLookup(seat => seat.Unit);
    public Dictionary<Guid, DemoSeat> ById { get; private set; } = [];

    public static DemoOrganisation Make(DemoOptions options)
    {
        var organisation = new DemoOrganisation(options);
        organisation.Grow("Outcomes Demo", Field.All[1], null, null, options.People);
        DemoCases.Arrange(organisation.People, options.AsOf);
        organisation.ReportsOf = organisation.People.Where(seat => seat.Manager is not null).ToLookup(seat => seat.Manager!);
        organisation.MembersOf = organisation.People.ToLookup(seat => seat.Unit);
        organisation.ById = organisation.People.ToDictionary(seat => seat.Id);
        foreach (var seat in organisation.People) seat.Acceptor = seat.Manager ?? organisation.ReportsOf[seat].First();
        return organisation;
    }

    // A unit's head takes one seat; the rest are its members, or are split among units below.
    private void Grow(string name, Field field, DemoUnit? parent, DemoSeat? manager, int seats)
    {
        var unit = new DemoUnit { Id = NewId(), Name = name, Field = field, Parent = parent };
        Units.Add(unit);
        var head = Sit(unit, manager, parent is null ? "Chief Executive" : $"Head of {name}");
        unit.Head = head;
        seats--;
        if (parent is null && seats >= 150) seats -= WideUnit(unit, head);
        if (seats <= TeamSize)
        {
            for (; seats > 0; seats--) Sit(unit, head, Pick(field.JobTitles));
            return;
        }
        var most = parent is not null ? 4 : seats >= DirectorsFrom ? Directors : Field.All.Count;
        var parts = Math.Clamp((seats + TeamSize) / (TeamSize + 1), 2, most);
        for (var part = 0; part < parts; part++)
        {
            var below = parent is null ? Field.All[part % Field.All.Count] : field;
            Grow(parent is null ? below.Name : $"{name} {(char)('A' + part)}", below, unit, head, (seats / parts) + (part < seats % parts ? 1 : 0));
        }
    }

    // One manager with 75 reports.
    private int WideUnit(DemoUnit parent, DemoSeat manager)
    {
        var unit = new DemoUnit { Id = NewId(), Name = "Support Desk", Field = Field.All[5], Parent = parent };
        Units.Add(unit);
        unit.Head = Sit(unit, manager, "Head of Support Desk");
        for (var i = 0; i < 75; i++) Sit(unit, unit.Head, "Support Engineer");
        return 76;
    }

    private DemoSeat Sit(DemoUnit unit, DemoSeat? manager, string jobTitle)
    {
        var culture = Culture.All[random.Next(Culture.All.Count)];
        var (given, latinGiven) = Forms(Pick(culture.Given));
        var (family, latinFamily) = Forms(Pick(culture.Family));
        var seat = new DemoSeat
        {
            Id = NewId(),
            Number = People.Count + 1,
            Unit = unit,
            Manager = manager,
            Name = culture.FamilyFirst && culture.Locale is "zh-CN" or "ja-JP" or "ko-KR"
                ? $"{family}{given}" : culture.FamilyFirst ? $"{family} {given}" : $"{given} {family}",
            Email = Address($"{latinGiven}.{latinFamily}"),
            JobTitle = jobTitle,
            Zone = culture.Zone,
            Locale = culture.Locale,
        };
        People.Add(seat);
        return seat;
    }

    private string Address(string name)
    {
        var folded = string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant().Replace("ß", "ss").Replace('ł', 'l').Replace('đ', 'd')
            .Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.'));
        var address = folded;
        for (var number = 2; !addresses.Add(address); number++) address = $"{folded}{number}";
        return $"{address}@demo.example";
    }

    private static (string Native, string Latin) Forms(string name)
    {
        var parts = name.Split('/');
        return (parts[0], parts[^1]);
    }

    private Guid NewId() => DemoIds.New(random, bornAt);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
