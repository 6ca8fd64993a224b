namespace Outcomes.Auth;

/// <summary>Failed sign-ins to one account from one network. Counted by both, so that a stranger far away cannot lock a colleague out.</summary>
public sealed class SignInLock
{
    /// <summary>Failures that lock.</summary>
    public const int Allowed = 5;

    /// <summary>In a browser that the account has signed in with before.</summary>
    public const int AllowedOnDevice = 10;

    /// <summary>In place of a network: wrong codes of the second step, wherever they come from but known browsers.</summary>
    internal const string SecondStep = "second-step";

    /// <summary>Of those, before they lock.</summary>
    public const int AllowedCodes = 10;
    private static readonly TimeSpan LongestForCodes = TimeSpan.FromHours(24);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    private SignInLock() { }

    internal SignInLock(Guid accountId, string network) => (AccountId, Network) = (accountId, network);

    public Guid AccountId { get; private set; }

    /// <summary>Or the known browser, which counts by itself: see <see cref="SignInOrigin.CountedAs"/>; or <see cref="SecondStep"/>.</summary>
    public string Network { get; private set; } = "";

    /// <summary>Since the last success or lock.</summary>
    public int Failures { get; private set; }

    /// <summary>Locks since the last success; each lasts twice as long as the one before.</summary>
    public int Locks { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>UTC; of the last failure. Swept when long over: what began again after weeks begins with short locks.</summary>
    public DateTime FailedAt { get; private set; }

    internal bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>True when this failure locks.</summary>
    internal bool Fail(DateTime now)
    {
        FailedAt = now;
        if (++Failures < (Network == SecondStep ? AllowedCodes : SignInOrigin.IsDevice(Network) ? AllowedOnDevice : Allowed)) return false;
        var longest = Network == SecondStep ? LongestForCodes : Longest;
        LockedUntil = now + TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Min(Locks, 9)));
        (Failures, Locks) = (0, Locks + 1);
        return true;
    }
}
