using Outcomes.Web.Components;
using Outcomes.Web.Home;
using Outcomes.Web.Objectives;
using static Outcomes.Web.Tests.Gallery.Merrow;

namespace Outcomes.Web.Tests.Gallery;

/// <summary>Outcomes of the story, as their pages get them.</summary>
internal static class SampleObjectives
{
    public static IReadOnlyList<ObjectiveRow> Rows { get; } = [
        Row("Harbour masters plan on our forecast", StateMark.AtRisk, 0.64m),
        Row("Forecast error at 72 hours halved", StateMark.OnTrack, 0.74m),
        Row("Spare-part wait on the Gulf of Guinea below ten days", StateMark.OffTrack, 0.2m),
        Row("Every port gets alerts in its own language", null, null)];

    public static ObjectiveModel Harbours(params string[] actions) => new()
    {
        Id = new Guid(1, 0, 0, new byte[8]),
        Version = 14,
        Title = "Harbour masters plan on our forecast",
        Statement = "By the end of the year, harbours along three coasts plan their berths a week ahead with our numbers.",
        State = "Active",
        Mark = StateMark.Active,
        Health = StateMark.AtRisk,
        Owner = Ines,
        OwnerZone = Zone("Europe/Lisbon"),
        Unit = "Coastal programmes",
        Period = "Q4 2026",
        Weight = 40,
        Visibility = "Organisation",
        Progress = 0.64m,
        Due = Due("2026-12-18", "Europe/Lisbon"),
        AllowedActions = actions,
        KeyResults = [
            new(Guid.NewGuid(), "Harbours that plan berths with the seven-day forecast", Ines, "harbours", 4, 13, 15, 18, "", false, 0.64m,
                [new(new(2026, 7, 2), 4), new(new(2026, 8, 30), 8), new(new(2026, 10, 12), 10), new(new(2026, 11, 9), 13)]),
            new(Guid.NewGuid(), "The forecast is there before 05:00 local time", Ha, "%", null, 98.4m, null, null, "97 to 100 %", false, 1, []),
            new(Guid.NewGuid(), "Median error of the 72-hour forecast", Ha, "cm", 41, 27, null, 22, "", true, 0.74m, [])],
        CheckIns = [
            new(Guid.NewGuid(), new(2026, 11, 9), Ines, "Harbours that plan berths", "13 harbours", 6, "Ziguinchor joined after one visit of the Dakar crew.\n\nFifteen is in reach.", "The pilot in Dakar", false),
            new(Guid.NewGuid(), new(2026, 10, 12), Ines, "Harbours that plan berths", "11 harbours", null, "Two more on the Chilean coast.", "", true)],
        Deliverables = SampleDeliverables.Rows,
        DeliverableCount = 9,
        Above = [Row("Coasts that plan a week ahead", StateMark.OnTrack, 0.58m)],
        Below = [Row("Dakar: the pilot becomes the rule", StateMark.OnTrack, 0.8m), Row("Spare-part wait below ten days", StateMark.OffTrack, 0.2m)],
        WhoMay = [new(Ines, "", true, ["Pause", "Rebaseline", "Close"]), new(null, "The owner’s manager", false, ["Cancel", "HandOver"])],
    };

    public static HomeModel Home { get; } = new(
        [
            new("Decide", Tone.Wait, "Pilot sensors live in Dakar harbour", "/deliverables/1", Amina, "submitted revision {0}.", 3, Due("2026-11-24", "Africa/Dakar")),
            new("Decide", Tone.Wait, "Arabic alerts for Beirut and Tripoli ports", "/deliverables/2", Leila, "submitted it.", null, Due("2026-11-26", "Asia/Beirut")),
            new("Check in", Tone.Go, "Harbour masters plan on our forecast", "/objectives/1", null, "The last check-in is {0} days old.", 14, Due("2026-11-27", "Europe/Lisbon"))],
        [new("", Tone.Go, "Altimetry feed agreed", "/deliverables/3", Misaki, "agreed for", null, Due("2026-11-28", "Asia/Tokyo"))],
        [.. Rows],
        [new(new(2026, 11, 20), Ha, "Forecast error at 72 hours halved", "/objectives/2", StateMark.OnTrack, "The Mekong runs agree with the gauges to 24 cm.")]);

    private static ObjectiveRow Row(string title, StateMark? health, decimal? progress) =>
        new(Guid.NewGuid(), title, "Coastal programmes", "Q4 2026", StateMark.Active, health, progress, Ines, Due("2026-12-18", "Europe/Lisbon"));
}
