using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Platform;

/// <summary>The links that one seal covers, in the order of subject and sequence, hashed as they stream by.</summary>
/// <remarks>A link's own hash stands for the whole of it and for all links before it.</remarks>
internal sealed class SealedLinks : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Chains whose first link is among them.</summary>
    public long NewChains { get; private set; }
    public long Links { get; private set; }

    /// <summary>Of what was added up to now.</summary>
    public byte[] Sha256 => hash.GetCurrentHash();

    public void Add(string subjectRef, int subjectSeq, byte[] linkHash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subjectRef}\u001f{subjectSeq}\u001f")));
        hash.AppendData(linkHash);
        Links++;
        if (subjectSeq == 1) NewChains++;
    }

    public void Dispose() => hash.Dispose();
}
