using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>Which audit events the search shows; it lives in the address.</summary>
/// <param name="Action">Begins or is contained in the name of what was done, such as deliverables.accepted.</param>
/// <param name="Subject">Address or reference of the thing, such as deliverable:0198….</param>
/// <param name="Actor">Name or work e-mail of who did it.</param>
public sealed record AuditFilter(string Action, string Subject, string Actor, DateOnly? From, DateOnly? To, int Page)
{
    public const int PageSize = 40;

    public string Href => PageAddress.Of("/administration/audit",
        ("action", Action), ("subject", Subject), ("actor", Actor), ("from", Forms.FieldText.Of(From)), ("to", Forms.FieldText.Of(To)), ("page", Page > 1 ? $"{Page}" : ""));

    /// <summary>The thing as events name it: of a pasted address too.</summary>
    public string SubjectRef
    {
        get
        {
            var parts = Subject.Split('?', '#')[0].TrimEnd('/').Split('/');
            return parts.Length >= 2 && Guid.TryParse(parts[^1], out var id) && Kinds.TryGetValue(parts[^2], out var kind) ? $"{kind}:{id}" : Subject;
        }
    }

    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var first = this with { Page = 1 };
        var applied = new List<AppliedFilter>();
        if (Action.Length > 0) applied.Add(new(words["What: {0}", Action], (first with { Action = "" }).Href));
        if (Subject.Length > 0) applied.Add(new(words["About: {0}", Subject], (first with { Subject = "" }).Href));
        if (Actor.Length > 0) applied.Add(new(words["By: {0}", Actor], (first with { Actor = "" }).Href));
        if (From is { } from) applied.Add(new(words["From: {0}", DateText.Full(from)], (first with { From = null }).Href));
        if (To is { } to) applied.Add(new(words["Until: {0}", DateText.Full(to)], (first with { To = null }).Href));
        return applied;
    }

    /// <param name="actorId">Who is meant by <see cref="Actor"/>.</param>
    public string OData(Guid? actorId) => ODataAddress.Of("AuditEvents", "OccurredOn desc",
        ODataAddress.Words(Action, "Action"), Subject.Length == 0 ? "" : $"SubjectRef eq {ODataAddress.Quoted(SubjectRef)}", actorId is { } id ? $"ActorId eq {id}" : "",
        From is { } from ? $"OccurredOn ge {ODataAddress.Day(from)}" : "", To is { } to ? $"OccurredOn le {ODataAddress.Day(to)}" : "");

    public static AuditFilter Of(IQueryCollection query) => new(
        query["action"].ToString().Trim(), query["subject"].ToString().Trim(), query["actor"].ToString().Trim(), Day(query["from"]), Day(query["to"]), PageAddress.Page(query["page"]));

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["deliverables"] = "deliverable",
        ["dependencies"] = "dependency",
        ["objectives"] = "objective",
        ["people"] = "person",
        ["units"] = "unit",
        ["periods"] = "period",
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
