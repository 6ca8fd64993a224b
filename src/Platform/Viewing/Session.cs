namespace Outcomes.Platform;

/// <summary>The viewer of one scope (a request, a command, a job): nobody until sign-in has said who it is.</summary>
public sealed class Session
{
    public Viewer Viewer { get; set; } = Viewer.Nobody;
}
