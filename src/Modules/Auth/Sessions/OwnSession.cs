namespace Outcomes.Auth;

/// <summary>Who sits at the browser of this request; nobody where a token or the system asks. Said by <see cref="ViewerStep"/>.</summary>
public sealed class OwnSession
{
    internal SignedInPerson? Person { get; set; }

    /// <summary>Their role asks for two factors, and they proved one: nothing opens but what leads to the second (<see cref="SecondFactorNeeded"/>).</summary>
    public bool IsStopped { get; internal set; }

    /// <exception cref="Platform.SignInRequired">Nobody does.</exception>
    internal SignedInPerson Demand() => Person ?? throw new Platform.SignInRequired();
}
