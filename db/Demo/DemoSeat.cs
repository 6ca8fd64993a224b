namespace Outcomes.Database.Demo;

/// <summary>One person of the demo company while it is being made.</summary>
internal sealed class DemoSeat
{
    public required Guid Id { get; init; }
    public required int Number { get; init; }
    public required DemoUnit Unit { get; init; }
    public DemoSeat? Manager { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    public required string JobTitle { get; set; }
    public required string Zone { get; set; }
    public required string Locale { get; set; }

    /// <summary>The last day of a leaver.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>Who was the manager until two months ago, where that changed.</summary>
    public DemoSeat? FormerManager { get; set; }
    public DemoSeat? DottedManager { get; set; }

    /// <summary>Who accepts this person's work: the manager, or for whoever has none a direct report.</summary>
    public DemoSeat? Acceptor { get; set; }
}

/// <summary>One unit while it is being made.</summary>
internal sealed class DemoUnit
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required Field Field { get; init; }
    public DemoUnit? Parent { get; init; }
    public DemoSeat? Head { get; set; }
}
