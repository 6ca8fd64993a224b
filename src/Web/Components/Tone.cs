namespace Outcomes.Web.Components;

/// <summary>What a colour means here; it never stands without a shape and a word.</summary>
public enum Tone
{
    /// <summary>Not open, not counted.</summary>
    Quiet,

    /// <summary>Going its way.</summary>
    Go,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Waits on a person, or at risk.</summary>
    Wait,

    /// <summary>Refused, off track, or an error.</summary>
    Bad,
}
