using System.CommandLine;
using System.Globalization;
using Outcomes.Deliverables;
using Outcomes.Host.Remote;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes deliverable list|add|submit|accept</c>, on the server of <c>outcomes login</c>.</summary>
internal static class Deliverable
{
    private const string Set = "Deliverables";

    public static Command Command() =>
        new Verb("deliverable", "Deliverables, on the server you have logged in to.", "outcomes deliverable list --mine") { List(), DeliverableAdd.Command(), Submit(), Accept() };

    private static Command List()
    {
        var mine = new Option<bool>("--mine") { Description = "That I make or accept." };
        var overdue = new Option<bool>("--overdue") { Description = "Whose day is over." };
        var state = new Option<DeliverableState?>("--state") { Description = "Draft, Committed, Submitted, Accepted …" };
        var top = Asking.Top();
        return Asking.Verb("list", "What you may see, by due date.", "outcomes deliverable list --mine --state Submitted", [mine, overdue, state, top], async (parsed, client, cancel) =>
        {
            List<string> filters = [];
            if (parsed.GetValue(overdue)) filters.Add("IsOverdue");
            if (parsed.GetValue(state) is { } wanted) filters.Add($"State eq '{wanted}'");
            if (parsed.GetValue(mine)) filters.Add(string.Format(CultureInfo.InvariantCulture, "(ProducerId eq {0} or OutcomeOwnerId eq {0})", (await client.MeAsync(cancel)).GetProperty("Id")));
            var filter = filters.Count == 0 ? "" : $"&$filter={string.Join(" and ", filters)}";
            var rows = await client.GetAsync($"{Set}?$select=Id,Title,State,DueOn,IsOverdue,ProducerName,OutcomeOwnerName&$orderby=DueOn,Title&$top={parsed.GetValue(top)}{filter}", cancel);
            Shown.Rows(rows, parsed.GetValue(Asking.Json), "There is none.",
                ("DueOn", "Due"), ("IsOverdue", "Overdue"), ("State", "State"), ("Title", "Title"), ("ProducerName", "Made by"), ("OutcomeOwnerName", "Accepted by"), ("Id", "Id"));
        });
    }

    private static Command Submit()
    {
        var id = Asking.Id("deliverable");
        var evidence = new Option<Uri>("--evidence")
        {
            Description = "A link that shows it, added before it is handed in.",
            CustomParser = found => Uri.TryCreate(found.Tokens[0].Value, UriKind.Absolute, out var link) ? link : Refuse(found),
        };
        var title = new Option<string>("--title") { Description = "What the link shows." };
        return Asking.Verb("submit", "Hand in what is committed; it needs evidence.", "outcomes deliverable submit ID --evidence https://tides.example/2027 --title \"Tide tables\"", [id, evidence, title], async (parsed, client, cancel) =>
        {
            var deliverable = parsed.GetRequiredValue(id);
            if (parsed.GetValue(evidence) is { } link)
                await client.CreateAsync("Evidence", new { DeliverableId = deliverable, Kind = "Link", Title = parsed.GetValue(title) ?? link.Host, Url = link.ToString() }, cancel);
            var submitted = await client.ActAsync(Set, deliverable, "Submit", new { }, cancel);
            Shown.One(submitted, parsed.GetValue(Asking.Json), $"Submitted: {Shown.Text(submitted, "Title")}. {Shown.Text(submitted, "OutcomeOwnerName")} accepts it.");
        });
    }

    private static Command Accept()
    {
        var id = Asking.Id("deliverable");
        var comment = new Option<string>("--comment") { Description = "What you saw." };
        var allMet = new Option<bool>("--all-met") { Description = "Judge every criterion that is pending as met." };
        return Asking.Verb("accept", "Accept what was submitted to you, once every criterion is met.", "outcomes deliverable accept ID --all-met --comment \"Convincing numbers.\"", [id, comment, allMet], async (parsed, client, cancel) =>
        {
            var deliverable = parsed.GetRequiredValue(id);
            var pending = parsed.GetValue(allMet) ? (await client.GetAsync($"{Set}({deliverable})/Criteria?$filter=Verdict eq 'Pending'&$select=Id", cancel)).GetProperty("value").EnumerateArray() : default;
            var judgements = pending.Select(criterion => new { CriterionId = criterion.GetProperty("Id").GetGuid(), Verdict = "Met" }).ToList();
            var accepted = await client.ActAsync(Set, deliverable, "Accept", new { Comment = parsed.GetValue(comment), Judgements = judgements }, cancel);
            Shown.One(accepted, parsed.GetValue(Asking.Json), $"Accepted: {Shown.Text(accepted, "Title")}.");
        });
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult found)
    {
        found.AddError("--evidence: give a whole address, such as https://tides.example/2027.");
        return null;
    }
}
