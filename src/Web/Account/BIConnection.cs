using System.Text.Json;

namespace Outcomes.Web.Account;

/// <summary>What Power BI and Excel are told so that they read from here.</summary>
internal static class BIConnection
{
    /// <summary>A data source file of Power BI Desktop: it opens with the address filled in and asks for the token.</summary>
    public static byte[] Pbids(string odataUrl) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "0.1",
        connections = new[] { new { details = new { protocol = "odata", address = new { url = odataUrl } }, mode = "Import" } },
    });

    /// <summary>For the Advanced Editor of Power Query.</summary>
    public static string PowerQuery(string odataUrl) => $$"""
        let
          Source       = OData.Feed("{{odataUrl}}", null, [Implementation = "2.0"]),
          Deliverables = Source{[Name = "Deliverables", Signature = "table"]}[Data],
          Accepted     = Table.SelectRows(Deliverables, each [State] = "Accepted")
        in
          Accepted
        """;

    /// <summary>Questions that run with the reader's own rights.</summary>
    public static readonly IReadOnlyList<(string Question, string Path)> Questions =
    [
        ("Which deliverables wait for a decision, the oldest first?", "Deliverables?$filter=State eq 'Submitted'&$orderby=DueOn&$select=Title,ProducerName,OutcomeOwnerName,DueOn&$top=20&$count=true"),
        ("Which outcomes are off track?", "Objectives?$filter=Health eq 'OffTrack' and State eq 'Active'&$select=Title,OwnerName,OrgUnitName,Progress&$orderby=Progress&$top=20&$count=true"),
        ("Which dependencies are asked for and not agreed?", "Dependencies?$filter=State eq 'Proposed'&$orderby=NeededBy&$select=ConsumerTitle,ProviderPersonName,NeededBy&$top=20&$count=true"),
        ("Outcomes that close this quarter, with their key results", "Objectives?$filter=State eq 'Active'&$select=Title,DueOn&$expand=KeyResults($select=Title,Current,Target)&$orderby=DueOn&$top=20"),
    ];
}
