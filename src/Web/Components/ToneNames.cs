namespace Outcomes.Web.Components;

/// <summary>The value of <c>data-tone</c> for each tone.</summary>
internal static class ToneNames
{
    public static string Attribute(this Tone tone) => tone switch
    {
        Tone.Go => "go",
        Tone.Done => "done",
        Tone.Wait => "wait",
        Tone.Bad => "bad",
        _ => "quiet",
    };
}
