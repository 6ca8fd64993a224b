using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>Whom the preview of a cycle shows; it lives in the address.</summary>
/// <param name="Verdict">Name of a <see cref="ParticipantVerdict"/>; empty = whoever takes part or not.</param>
/// <param name="Words">Part of a name.</param>
public sealed record ParticipantFilter(Guid CycleId, string Verdict, string Words, int Page)
{
    public const int PageSize = 40;

    public static readonly IReadOnlyList<(string Value, string Text)> Verdicts = [("", "Everybody"), .. CycleWords.Choices<ParticipantVerdict>(CycleWords.Of)];

    public string Path => $"/cycles/{CycleId}/participants";

    public string Href => PageAddress.Of(Path, ("verdict", Verdict), ("q", Words), ("page", Page > 1 ? $"{Page}" : ""));

    public ParticipantVerdict? Wanted => Enum.TryParse<ParticipantVerdict>(Verdict, out var wanted) ? wanted : null;

    public static ParticipantFilter From(Guid cycleId, IQueryCollection query) =>
        new(cycleId, PageAddress.Choice(query["verdict"], Verdicts), query["q"].ToString().Trim(), PageAddress.Page(query["page"]));

    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var (first, applied) = (this with { Page = 1 }, new List<AppliedFilter>());
        if (Wanted is { } verdict) applied.Add(new(words[CycleWords.Of(verdict)], (first with { Verdict = "" }).Href));
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        return applied;
    }
}
