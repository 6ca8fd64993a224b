namespace Outcomes.Web.Components;

/// <summary>What an action is called in a sentence ("may submit it") and on a button. Keys of the word list.</summary>
internal static class ActionWords
{
    public static string Verb(string action) => Known.TryGetValue(action, out var words) ? words.Verb : action;

    public static string Button(string action) => Known.TryGetValue(action, out var words) ? words.Button : action;

    private static readonly Dictionary<string, (string Verb, string Button)> Known = new(StringComparer.Ordinal)
    {
        ["Commit"] = ("commit to it", "Commit to it"),
        ["Submit"] = ("submit it", "Submit it"),
        ["Accept"] = ("accept", "Accept"),
        ["RequestChanges"] = ("ask for changes", "Ask for changes"),
        ["Reject"] = ("reject", "Reject"),
        ["Withdraw"] = ("withdraw it", "Withdraw it"),
        ["ChangeCriteria"] = ("change what was agreed", "Change what was agreed"),
        ["ReopenAcceptance"] = ("reopen the acceptance", "Reopen the acceptance"),
        ["Cancel"] = ("cancel it", "Cancel it"),
        ["HandOver"] = ("hand it over", "Hand it over"),
        ["ReassignAcceptance"] = ("name someone else to accept", "Name someone else to accept"),
        ["Agree"] = ("agree", "Yes, I provide it"),
        ["Decline"] = ("decline", "Decline"),
        ["Satisfy"] = ("confirm it", "It is there"),
        ["Break"] = ("call it broken", "It did not come"),
        ["Propose"] = ("propose it", "Propose it"),
        ["Approve"] = ("approve it", "Approve it"),
        ["Return"] = ("return it", "Return it with a comment"),
        ["Activate"] = ("start it", "Start it"),
        ["Pause"] = ("pause it", "Pause it"),
        ["Resume"] = ("resume it", "Resume it"),
        ["Rebaseline"] = ("change its targets", "Change its targets"),
        ["Close"] = ("close it", "Close it with a verdict"),
        ["Reopen"] = ("reopen it", "Reopen it"),
        ["StartDraft"] = ("begin with the manager’s part", "Begin with your part"),
        ["MarkReady"] = ("mark it as ready", "Mark it as ready"),
        ["Share"] = ("share it", "Share it"),
        ["Finish"] = ("end it", "End it now"),
        ["OpenCase"] = ("look into it", "Look into it"),
        ["CloseCase"] = ("look away again", "Close the look into it"),
    };
}
