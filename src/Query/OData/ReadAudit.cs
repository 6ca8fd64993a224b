using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Reviews;

namespace Outcomes.Query.OData;

/// <summary>Remembers which sets a request reaches, and audits it before the first row leaves where they say something of people.</summary>
internal sealed partial class ReadAudit
{
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private bool isRecorded;

    /// <summary>Of this request.</summary>
    public static ReadAudit Of(HttpContext http) => (ReadAudit)(http.Items[typeof(ReadAudit)] ??= new ReadAudit());

    public bool IsDue => touched.Count > 0 && !isRecorded;

    public void Note(EntitySet set)
    {
        if (ReviewWords.Sets.Contains(set.Name)) touched.Add(set.Name);
    }

    public async Task RecordAsync(HttpContext http, Viewer viewer, CancellationToken cancel)
    {
        if (!IsDue) return;
        isRecorded = true;
        Guid? review = OneReview().Match(http.Request.Path.Value ?? "") is { Success: true } one ? Guid.Parse(one.Groups["id"].ValueSpan) : null;
        await http.RequestServices.GetRequiredService<ReviewReads>().RecordAsync(viewer, review, [.. touched.Order(StringComparer.Ordinal)], cancel);
    }

    [GeneratedRegex(@"^/odata/Reviews[(/](?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:[)/]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OneReview();
}
