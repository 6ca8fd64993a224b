using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A sign-in whose first step was right and whose second step is still to come, in the browser that holds its code.</summary>
public sealed class PendingSignIn : Entity
{
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    internal const int MostTries = 5;

    private PendingSignIn() { }

    internal PendingSignIn(Account account, string code, string firstFactor, DateTime now) =>
        (Id, AccountId, Stamp, CodeSha256, FirstFactor, ExpiresAt) = (Ids.New(now), account.Id, account.SecurityStamp, OneTimeLink.Sha256(code), firstFactor, now + Life);

    public Guid AccountId { get; private set; }

    /// <summary>The account's at that time: a new password meanwhile ends it.</summary>
    public string Stamp { get; private set; } = "";
    public byte[] CodeSha256 { get; private set; } = [];

    /// <summary>What was proved already, in the words of <c>amr</c>.</summary>
    public string FirstFactor { get; private set; } = "";
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Counted before a code is looked at.</summary>
    public int Tries { get; private set; }

    /// <summary>Set by whoever comes first, by compare-and-set.</summary>
    public DateTime? DoneAt { get; private set; }
}
