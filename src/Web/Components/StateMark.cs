namespace Outcomes.Web.Components;

/// <summary>A state as it is shown: a shape of its own, a tone and the word.</summary>
/// <param name="Glyph">Name of a symbol, such as <c>g-draft</c>.</param>
/// <param name="Word">English; translated where it is shown.</param>
public sealed record StateMark(string Glyph, Tone Tone, string Word)
{
    public static readonly StateMark Draft = new("g-draft", Tone.Quiet, "Draft");
    public static readonly StateMark Proposed = new("g-committed", Tone.Go, "Proposed");
    public static readonly StateMark Committed = new("g-committed", Tone.Go, "Committed");
    public static readonly StateMark Active = new("g-active", Tone.Go, "Active");
    public static readonly StateMark Submitted = new("g-submitted", Tone.Wait, "Submitted");
    public static readonly StateMark ChangesRequested = new("g-changes", Tone.Wait, "Changes asked");
    public static readonly StateMark Accepted = new("g-accepted", Tone.Done, "Accepted");
    public static readonly StateMark Closed = new("g-accepted", Tone.Done, "Closed");
    public static readonly StateMark Rejected = new("g-rejected", Tone.Bad, "Rejected");
    public static readonly StateMark Cancelled = new("g-cancelled", Tone.Quiet, "Cancelled");
    public static readonly StateMark Paused = new("g-paused", Tone.Quiet, "Paused");
    public static readonly StateMark Unrecorded = new("g-pending", Tone.Quiet, "Outcome not recorded");
    public static readonly StateMark Met = new("g-accepted", Tone.Done, "Met");
    public static readonly StateMark NotMet = new("g-rejected", Tone.Bad, "Not met");
    public static readonly StateMark Waived = new("g-waived", Tone.Quiet, "Waived");
    public static readonly StateMark Pending = new("g-pending", Tone.Quiet, "Pending");
    public static readonly StateMark OnTrack = new("g-ontrack", Tone.Go, "On track");
    public static readonly StateMark AtRisk = new("g-atrisk", Tone.Wait, "At risk");
    public static readonly StateMark OffTrack = new("g-offtrack", Tone.Bad, "Off track");
    public static readonly StateMark Achieved = new("g-accepted", Tone.Done, "Achieved");
    public static readonly StateMark PartlyAchieved = new("g-active", Tone.Wait, "Partly achieved");
    public static readonly StateMark Missed = new("g-rejected", Tone.Bad, "Missed");
}
