using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Outcomes.Web.Account;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Home;
using Outcomes.Web.Objectives;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Tests.Gallery;

/// <summary>Every page with a model of the story, so that it can be looked at without a database.</summary>
internal static class SamplePages
{
    public static readonly string[] Paths =
        ["home", "objectives", "objective", "deliverables", "no-deliverables", "deliverable-to-decide", "deliverable-to-make", "deliverable-refused", "log", "sign-in", "conflict", "forbidden"];

    public static void Map(WebApplication app)
    {
        void Show(string name, Func<IResult> page) => app.MapGet($"/sample/{name}", page).AddEndpointFilter<PageFilter>().AllowAnonymous();

        Show("gallery", () => Page.Of<GalleryPage>());
        Show("home", () => Page.Of<HomePage>(("Model", SampleObjectives.Home)));
        Show("objectives", () => Page.Of<ObjectivesPage>(("Filter", new ObjectiveFilter("", "", "AtRisk", "unit", "Q4 2026", 1)), ("Rows", SampleObjectives.Rows), ("Total", new HowMany(4)), ("Periods", new[] { "Q4 2026", "Q3 2026" })));
        Show("objective", () => Page.Of<ObjectivePage>(("Model", SampleObjectives.Harbours("CheckIn", "Pause", "Close", "HandOver", "Cancel"))));
        Show("deliverables", () => Page.Of<DeliverablesPage>(("Filter", SampleDeliverables.Filter), ("Rows", SampleDeliverables.Rows), ("Total", new HowMany(5))));
        Show("no-deliverables", () => Page.Of<DeliverablesPage>(("Filter", SampleDeliverables.Filter), ("Rows", Array.Empty<DeliverableRow>()), ("Total", new HowMany(0))));
        Show("deliverable-to-decide", () => Page.Of<DeliverablePage>(("Model", SampleDeliverables.Dakar("Accept", "RequestChanges", "Reject", "ReassignAcceptance"))));
        Show("deliverable-to-make", () => Page.Of<DeliverablePage>(("Model", SampleDeliverables.Dakar("AddEvidence", "Submit", "Edit", "Cancel") with { State = "ChangesRequested" })));
        Show("deliverable-refused", () => Page.Of<DeliverablePage>(
            ("Model", SampleDeliverables.Dakar("Accept", "RequestChanges", "Reject")),
            ("Stale", true),
            ("Refused", new RefusedForm("decide", FormState.Empty.Set("comment", "The guide is").Refuse("comment", "Say what should change.")))));
        Show("log", () => Page.Of<LogPage>(("Model", SampleDeliverables.Log), ("State", FormState.Empty.Set("title", "Tide tables 2027").Set("criterion", "Both atolls agree").Refuse("owner", "You make this one, so someone else accepts it."))));
        Show("sign-in", () => Page.Of<SignInPage>(("Action", "/account/login")));
        Show("conflict", () => Page.Of<EditConflictPage>(("Conflict", Conflict)));
        Show("forbidden", () => ErrorPages.Of(403, "For this deliverable, only the outcome owner can accept it."));
    }

    private static EditConflict Conflict { get; } = new(
        "Pilot sensors live in Dakar harbour", "/deliverables/1", "/deliverables/1/edit", 14,
        [new("summary", "Summary", "Six sensors stand at the piers.", "Seven sensors stand at the piers, and send.", "Six sensors stand at the piers of Dakar.", Long: true)],
        [("title", "Pilot sensors live in Dakar harbour")], Merrow.Misaki, new DateOnly(2026, 11, 23));
}
