using System.CommandLine;
using System.Text.Json;
using Outcomes.Host.Remote;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes deliverable add</c></summary>
internal static class DeliverableAdd
{
    private static readonly Argument<string> Title = new("TITLE") { Description = "What will exist when you are done." };
    private static readonly Option<string> Owner = new("--owner") { Description = "E-mail address of whoever accepts it." };
    private static readonly Option<Guid?> Objective = new("--objective") { Description = "Id of the objective that it serves." };
    private static readonly Option<DateOnly?> Due = new("--due") { Description = "Day, such as 2026-12-31." };
    private static readonly Option<string[]> Criteria = new("--criterion") { Description = "By what it is accepted; may be said several times.", DefaultValueFactory = _ => [] };
    private static readonly Option<bool> Commits = new("--commit") { Description = "Promise it at once: it needs owner, objective, due day and a criterion." };

    public static Command Command() => Asking.Verb("add", "Write a deliverable of your own down, as a draft.",
        "outcomes deliverable add \"Tide tables for 2027\" --owner ines@example.org --objective ID --due 2026-12-31 --criterion \"Agrees with the gauge to 5 cm.\" --commit",
        [Title, Owner, Objective, Due, Criteria, Commits], RunAsync);

    private static async Task RunAsync(ParseResult parsed, ODataClient client, CancellationToken cancel)
    {
        var made = await client.CreateAsync("Deliverables", new
        {
            Title = parsed.GetRequiredValue(Title),
            OutcomeOwnerId = parsed.GetValue(Owner) is { } email ? await PersonAsync(client, email, cancel) : (Guid?)null,
            DueOn = parsed.GetValue(Due),
            Criteria = parsed.GetRequiredValue(Criteria).Select(text => new { Text = text }).ToList(),
            Links = parsed.GetValue(Objective) is { } objective ? [new { ObjectiveId = objective }] : new[] { new { ObjectiveId = Guid.Empty } }[..0],
        }, cancel);
        var id = made.GetProperty("Id").GetGuid();
        if (parsed.GetValue(Commits)) made = await CommitAsync(client, id, cancel);
        Shown.One(made, parsed.GetValue(Asking.Json), $"{(parsed.GetValue(Commits) ? "Committed" : "Drafted")}: {Shown.Text(made, "Title")} ({id})");
    }

    private static async Task<JsonElement> CommitAsync(ODataClient client, Guid id, CancellationToken cancel)
    {
        try
        {
            return await client.ActAsync("Deliverables", id, "Commit", new { }, cancel);
        }
        catch (RuleBroken refusal)
        {
            throw new RuleBroken(refusal.Code, $"It is a draft ({id}): {refusal.Message}");
        }
    }

    private static async Task<Guid> PersonAsync(ODataClient client, string email, CancellationToken cancel)
    {
        var found = (await client.GetAsync($"People?$filter=Email eq {Asking.Quoted(email)}&$select=Id", cancel)).GetProperty("value");
        return found.GetArrayLength() == 1 ? found[0].GetProperty("Id").GetGuid() : throw new RuleBroken("no-such-person", $"Nobody has the address {email}. Look at the spelling of --owner.");
    }
}
