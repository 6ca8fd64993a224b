using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Packets;

/// <summary>Which packets a list shows; it lives in the address.</summary>
/// <param name="Cycle">Only of this cycle.</param>
/// <param name="Words">All must occur in the name of a person or cycle, or in a packet's number.</param>
public sealed record PacketFilter(Guid? Cycle, string Audience, string State, string Words, int Page)
{
    public const int PageSize = 40;

    public static readonly IReadOnlyList<(string Value, string Text)> Audiences = [("", "For anybody"), .. PacketMarks.Audiences];

    public static readonly IReadOnlyList<(string Value, string Text)> States = [("", "Any state"), ("Issued", "Issued"), ("Superseded", "Superseded"), ("Revoked", "Revoked")];

    public string Href => Of("/packets", Page);

    /// <summary>The same rows as a file.</summary>
    public string Csv => Of("/packets.csv", 1);

    public static PacketFilter From(IQueryCollection query) => new(
        PageAddress.Key(query["cycle"]), PageAddress.Choice(query["audience"], Audiences), PageAddress.Choice(query["state"], States),
        query["q"].ToString().Trim(), PageAddress.Page(query["page"]));

    public IQueryable<PacketView> Choose(IQueryable<PacketView> packets)
    {
        if (Cycle is { } cycle) packets = packets.Where(packet => packet.CycleId == cycle);
        if (Enum.TryParse<PacketAudience>(Audience, out var audience)) packets = packets.Where(packet => packet.Audience == audience);
        if (Enum.TryParse<PacketState>(State, out var state)) packets = packets.Where(packet => packet.State == state);
        foreach (var word in Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            packets = packets.Where(packet => packet.Number.ToLower().Contains(word) || (packet.CycleName != null && packet.CycleName.ToLower().Contains(word)) || (packet.RevieweeName != null && packet.RevieweeName.ToLower().Contains(word)));
        return packets;
    }

    public string OData => ODataAddress.Of("Packets", "Number desc", Cycle is { } cycle ? $"CycleId eq {cycle}" : "", Audience.Length == 0 ? "" : $"Audience eq '{Audience}'",
        State.Length == 0 ? "" : $"State eq '{State}'", ODataAddress.Words(Words, "Number", "CycleName", "RevieweeName"));

    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words, string? cycleName)
    {
        var (first, applied) = (this with { Page = 1 }, new List<AppliedFilter>());
        if (Cycle is not null) applied.Add(new(cycleName ?? words["One cycle"], (first with { Cycle = null }).Href));
        if (Audience.Length > 0) applied.Add(new(words[Audiences.First(choice => choice.Value == Audience).Text], (first with { Audience = "" }).Href));
        if (State.Length > 0) applied.Add(new(words["State: {0}", words[State]], (first with { State = "" }).Href));
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        return applied;
    }

    private string Of(string path, int page) => PageAddress.Of(path, ("cycle", $"{Cycle}"), ("audience", Audience), ("state", State), ("q", Words), ("page", page > 1 ? $"{page}" : ""));
}
