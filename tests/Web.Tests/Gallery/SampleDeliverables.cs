using Outcomes.Platform;
using Outcomes.Web.Components;
using Outcomes.Web.Deliverables;
using static Outcomes.Web.Tests.Gallery.Merrow;

namespace Outcomes.Web.Tests.Gallery;

/// <summary>Deliverables of the story, as their pages get them.</summary>
internal static class SampleDeliverables
{
    public static DeliverableModel Dakar(params string[] actions) => new()
    {
        Id = new Guid(412, 0, 0, new byte[8]),
        Version = 7,
        Title = "Pilot sensors live in Dakar harbour",
        Summary = "Six tide sensors stand at the piers of Dakar and send every ten minutes.\n\nThe harbour master’s office reads them on its own screen.",
        State = "Submitted",
        Mark = StateMark.Submitted,
        Revision = 3,
        Producer = Amina,
        ProducerZone = Zone("Africa/Dakar"),
        OutcomeOwner = Ines,
        Due = Due("2026-11-24", "Africa/Dakar"),
        DeliveredOn = new(2026, 11, 20),
        Visibility = "Organisation",
        AllowedActions = actions,
        Serves = [("Harbour masters plan on our forecast", "/objectives/1")],
        Criteria = [
            new(new Guid(1, 0, 0, new byte[8]), "All six sensors report every ten minutes for fourteen days in a row.", StateMark.Met, "Seen in evidence 1.", Ines),
            new(new Guid(2, 0, 0, new byte[8]), "Mounting and power are written down in French so that another crew can repeat them.", StateMark.Pending),
            new(new Guid(3, 0, 0, new byte[8]), "Spare parts for one year lie on site.", StateMark.Waived, "The port authority stores them.", Ines)],
        Evidence = [
            new("i-metric", "Metric", "Reports received, 4 to 18 November: 12,071 of 12,096", null, "99.8 %"),
            new("i-file", "File", "Guide de montage et d’alimentation, version 2", "/files/1", "PDF, 2.1 MB", new string('9', 64)),
            new("i-commit", "Commit", "tide-gateway, release 1.4.0", "https://example.org/tide-gateway")],
        With = [(Ha, "Contributor")],
        Happened = [
            new(new(2026, 11, 11), Ines, "Convincing numbers. The guide is in **English only**, and nothing tells us when a sensor falls silent.", StateMark.ChangesRequested, 2),
            new(new(2026, 11, 12), Amina, "Both come with revision 3.")],
        DependsOn = [new(new Guid(9, 0, 0, new byte[8]), 1, ["Agree", "Decline"], "Gateway certificates for West Africa", "/deliverables/2", Misaki, StateMark.Accepted, new DateOnly(2026, 10, 30))],
        WhoMay = [new(Ines, "", true, ["Accept", "RequestChanges", "Reject"]), new(Amina, "", false, ["Withdraw"]), new(null, "HR", false, ["HandOver", "ReassignAcceptance"])],
    };

    public static IReadOnlyList<DeliverableRow> Rows { get; } = [
        new(Guid.NewGuid(), "Pilot sensors live in Dakar harbour", "Harbour masters plan on our forecast", StateMark.Submitted, Amina, Ines, 3, 5, Due("2026-11-24", "Africa/Dakar")),
        new(Guid.NewGuid(), "Arabic alerts for Beirut and Tripoli ports", "Every port gets alerts in its own language", StateMark.Submitted, Leila, Ines, 0, 4, Due("2026-11-26", "Asia/Beirut")),
        new(Guid.NewGuid(), "Tide-surge model validated for the Mekong delta", "Forecast error at 72 hours halved", StateMark.Committed, Ha, Ines, 2, 4, Due("2026-12-04", "Asia/Ho_Chi_Minh")),
        new(Guid.NewGuid(), "港の用語集 日本語版", "Every port gets alerts in its own language", StateMark.Accepted, Misaki, Ines, 4, 4, Due("2026-11-18", "Asia/Tokyo")),
        new(Guid.NewGuid(), "Tide tables 2027 for Kiritimati and Tabuaeran", "", StateMark.Draft, Teuea, null, 0, 2, Due("2026-12-31", "Pacific/Kiritimati", DuePrecision.Quarter))];

    public static DeliverableFilter Filter { get; } = new("harbour", "Submitted", "", "soon", null, "", 1);

    public static LogModel Log { get; } = new(
        [new(Guid.NewGuid(), "Every port gets alerts in its own language", "Yours"), new(Guid.NewGuid(), "Forecast error at 72 hours halved", "Coastal programmes")],
        [("misaki@merrow.example", "佐藤 美咲"), ("ines@merrow.example", "Inês Carvalho")]);
}
