namespace Outcomes.Web.Tests.Crawl;

/// <summary>How many SQL statements each page may cost, however much it shows; one of them is the reader. Pages that are not named: 8.</summary>
internal static class StatedStatements
{
    private const int Usual = 8;

    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["/"] = 15,
        ["/team"] = 14,
        ["/people/{id}"] = 13,
        ["/deliverables?view=board"] = 10,
        ["/deliverables/{id}"] = 10,
        ["/deliverables/{id}/edit"] = 10,
        ["/deliverables/{id}/arrange"] = 16,
        // Numbers of reviews are a read as well: the entry takes five.
        ["/cycles/{id}"] = 16,
        // That reviews are read is audited, and whoever they are of may read who read them: seven statements, however many they are.
        ["/cycles/{id}/reviews"] = 12,
        ["/reviews"] = 16,
        ["/reviews?state=all&who=all"] = 16,
        ["/reviews/{id}"] = 30,
        ["/reviews/write/{id}"] = 16,
        // A file is an event in the audit trail, behind a head that is held; so is whose reviews it tells of.
        ["/cycles/{id}/reviews.csv"] = 20,
        ["/cycles/{id}/progress.csv"] = 18,
        ["/cycles/{id}/calibration.csv"] = 20,
        ["/packets/exports/{export}/file"] = 14,
        ["/packets.csv"] = 12,
        ["/calibration/{id}"] = 26,
        ["/calibration/{id}/reviews/{review}"] = 26,
        ["/packets/preview/{review}"] = 25,
        ["/packets/{id}/file"] = 12,
        // A tree may be six levels deep above: one statement a level.
        ["/objectives/{id}"] = 20,
        ["/objectives/{id}/edit"] = 24,
        ["/objectives/{id}/place"] = 24,
        ["/objectives/{id}/rebaseline"] = 24,
        ["/objectives/{id}/key-results/new"] = 24,
        ["/objectives/{id}/key-results/{key}/edit"] = 24,
        ["/objectives/{id}/key-results/{key}/rebaseline"] = 24,
        ["/objectives/{id}/check-ins/{entry}/correct"] = 24,
    };

    public static int Of(string pattern) => Most.GetValueOrDefault(pattern, Usual);
}
