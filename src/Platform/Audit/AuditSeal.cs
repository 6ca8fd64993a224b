namespace Outcomes.Platform;

/// <summary>Once a day the heads of all chains are hashed together: cutting off the end of a chain shows at the next verification.</summary>
public sealed class AuditSeal
{
    private AuditSeal() { }

    internal AuditSeal(DateOnly day, long heads, byte[] headsSha256, byte[] prevSha256) =>
        (Day, Heads, HeadsSha256, PrevSha256) = (day, heads, headsSha256, prevSha256);

    /// <summary>UTC; the key.</summary>
    public DateOnly Day { get; private set; }
    public long Heads { get; private set; }

    /// <summary>SHA-256 over the previous seal and every head (subject, sequence, hash) in the order of the subjects.</summary>
    public byte[] HeadsSha256 { get; private set; } = [];
    public byte[] PrevSha256 { get; private set; } = [];
}
