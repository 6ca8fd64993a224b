using System.Security.Cryptography;

namespace Outcomes.Platform;

/// <summary>Compares seals, as they stand in the database and in an anchor, with the links that stream by and with public keys.</summary>
internal sealed class SealVerifier(IReadOnlyList<AuditSeal> seals, IReadOnlyList<SealLine>? anchor, PublicKeys keys) : IDisposable
{
    private readonly DateTime[] ends = [.. seals.Select(seal => seal.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))];
    private readonly SealedLinks[] found = [.. seals.Select(_ => new SealedLinks())];

    /// <summary>Links that no seal covers yet.</summary>
    public long Unsealed { get; private set; }

    /// <param name="link">In the order of subject and sequence.</param>
    public void Pass(AuditEvent link)
    {
        var at = Array.BinarySearch(ends, link.At);
        // A seal covers what is before its day: on the stroke of midnight counts to the next one.
        var index = at >= 0 ? at + 1 : ~at;
        if (index < found.Length) found[index].Add(link.SubjectRef, link.SubjectSeq, link.Hash);
        else Unsealed++;
    }

    /// <summary>After the last link: the first thing that is wrong; absent = all seals fit.</summary>
    public string? Fault() => AnchorFault() ?? seals.Select((seal, index) => Fault(seal, index == 0 ? null : seals[index - 1], found[index]))
        .FirstOrDefault(fault => fault is not null);

    public void Dispose() => Array.ForEach(found, links => links.Dispose());

    private string? Fault(AuditSeal seal, AuditSeal? before, SealedLinks links)
    {
        var name = $"the seal {seal.Number} of {seal.Day:yyyy-MM-dd}";
        if (seal.Number != (before?.Number ?? 0) + 1) return $"a seal before {name} is missing";
        if (!seal.PrevSha256.AsSpan().SequenceEqual(before?.Sha256 ?? new byte[32]) || seal.Day <= before?.Day)
            return $"{name} does not continue the seal before it";
        if (!seal.Sha256.AsSpan().SequenceEqual(seal.Chain())) return $"{name} was changed after it was made";
        if (SignatureFault(seal.KeyId, seal.Sha256, seal.Signature) is { } fault) return $"{name} {fault}";
        if (seal.Chains != (before?.Chains ?? 0) + links.NewChains)
            return $"{name} counts {seal.Chains} chains, and {(before?.Chains ?? 0) + links.NewChains} are there: a chain was taken away or added";
        return seal.Links == (before?.Links ?? 0) + links.Links && seal.LinksSha256.AsSpan().SequenceEqual(links.Sha256)
            ? null
            : $"{name} does not fit the links of the time before it: one was taken away, added or changed";
    }

    // What an anchor holds stood in the database once, exactly so.
    private string? AnchorFault()
    {
        var stored = seals.ToDictionary(seal => seal.Number, SealLine.Of);
        var expected = 1;
        foreach (var line in (anchor ?? []).OrderBy(line => line.Number))
        {
            if (line.Number < expected)
                return $"the anchor holds two seals of number {line.Number}: the database was sealed again after its seals were taken away";
            if (line.Number > expected) return $"the anchor lacks the seal {expected}";
            if (SignatureFault(line.KeyId, Convert.FromHexString(line.Sha256), Convert.FromHexString(line.Signature)) is { } fault)
                return $"the seal {line.Number} in the anchor {fault}";
            if (!stored.TryGetValue(line.Number, out var there))
                return $"the seal {line.Number} of {line.Day:yyyy-MM-dd} is in the anchor, and the database has lost it";
            if (there.Sha256 != line.Sha256) return $"the seal {line.Number} of {line.Day:yyyy-MM-dd} is another in the anchor than in the database";
            expected++;
        }
        return null;
    }

    private string? SignatureFault(string keyId, byte[] sha256, byte[] signature)
    {
        if (keys.Find(keyId) is not { } key) return $"is signed with the key {keyId}, which is not among the public keys";
        return key.VerifyHash(sha256, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation) ? null : "has a signature that does not fit";
    }
}
