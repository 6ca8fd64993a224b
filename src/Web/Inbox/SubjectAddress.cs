namespace Outcomes.Web.Inbox;

/// <summary>Where the thing is that a notification or an audit event is about, or that an answer cites.</summary>
internal static class SubjectAddress
{
    /// <param name="subjectRef"><c>kind:id</c>.</param>
    /// <returns>Absent where it has no page, as a key result: its id does not tell whose objective it stands on.</returns>
    public static string? Of(string subjectRef) =>
        subjectRef.Split(':') is [var kind, var key] && Guid.TryParse(key, out var id) ? Of(kind, id) : null;

    public static string? Of(string kind, Guid id) => kind switch
    {
        "calibration-session" => $"/calibration/{id}",
        "deliverable" => $"/deliverables/{id}",
        "dependency" => $"/dependencies/{id}",
        "objective" => $"/objectives/{id}",
        "packet" => $"/packets/{id}",
        "packet-export" => $"/packets/exports/{id}",
        "person" => $"/people/{id}",
        "review" => $"/reviews/{id}",
        "review-assignment" => $"/reviews/write/{id}",
        "review-cycle" => $"/reviews?cycle={id}",
        "unit" => $"/units/{id}",
        _ => null,
    };
}
