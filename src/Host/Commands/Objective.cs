using System.CommandLine;
using Outcomes.Host.Remote;
using Outcomes.Objectives;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes objective list|check-in</c>, on the server of <c>outcomes login</c>.</summary>
internal static class Objective
{
    public static Command Command() =>
        new Verb("objective", "Objectives, on the server you have logged in to.", "outcomes objective list --mine") { List(), CheckIn() };

    private static Command List()
    {
        var mine = new Option<bool>("--mine") { Description = "That I own." };
        var state = new Option<ObjectiveState?>("--state") { Description = "Draft, Active, Closed …; default: Active.", DefaultValueFactory = _ => ObjectiveState.Active };
        var top = Asking.Top();
        return Asking.Verb("list", "What you may see, by due date.", "outcomes objective list --mine", [mine, state, top], async (parsed, client, cancel) =>
        {
            var filter = $"State eq '{parsed.GetValue(state)}'" + (parsed.GetValue(mine) ? $" and OwnerId eq {(await client.MeAsync(cancel)).GetProperty("Id")}" : "");
            var rows = await client.GetAsync($"Objectives?$select=Id,Title,State,Health,Progress,DueOn,OwnerName&$orderby=DueOn,Title&$top={parsed.GetValue(top)}&$filter={filter}", cancel);
            Shown.Rows(rows, parsed.GetValue(Asking.Json), "There is none.",
                ("DueOn", "Due"), ("State", "State"), ("Health", "Health"), ("Progress", "Progress"), ("Title", "Title"), ("OwnerName", "Owner"), ("Id", "Id"));
        });
    }

    private static Command CheckIn()
    {
        var id = Asking.Id("objective");
        var narrative = new Argument<string>("TEXT") { Description = "Where it stands." };
        var progress = new Option<decimal?>("--progress") { Description = "0 to 100." };
        var confidence = new Option<int?>("--confidence") { Description = "0 to 10." };
        var health = new Option<Outcomes.Objectives.Health?>("--health") { Description = "OnTrack, AtRisk or OffTrack." };
        var keyResult = new Option<Guid?>("--key-result") { Description = "Id of the key result that --value is of." };
        var value = new Option<decimal?>("--value") { Description = "In the key result's unit." };
        var blockers = new Option<string>("--blockers") { Description = "What is in the way." };
        return Asking.Verb("check-in", "Say where an objective of yours stands.", "outcomes objective check-in ID \"Two of six harbours are live.\" --health OnTrack --confidence 7",
            [id, narrative, progress, confidence, health, keyResult, value, blockers], async (parsed, client, cancel) =>
            {
                var made = await client.CreateAsync("CheckIns", new
                {
                    ObjectiveId = parsed.GetRequiredValue(id),
                    KeyResultId = parsed.GetValue(keyResult),
                    Value = parsed.GetValue(value),
                    ProgressPercent = parsed.GetValue(progress),
                    Confidence = parsed.GetValue(confidence),
                    Narrative = parsed.GetRequiredValue(narrative),
                    Blockers = parsed.GetValue(blockers),
                    Health = parsed.GetValue(health)?.ToString(),
                }, cancel);
                Shown.One(made, parsed.GetValue(Asking.Json), "Checked in.");
            });
    }
}
