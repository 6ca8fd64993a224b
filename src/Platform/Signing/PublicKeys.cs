using System.Security.Cryptography;

namespace Outcomes.Platform;

/// <summary>Public keys by their id: all that is needed to check what an instance signed, without the instance.</summary>
public sealed class PublicKeys : IDisposable
{
    private readonly Dictionary<string, ECDsa> keys;
    private readonly IReadOnlyList<string> order;

    private PublicKeys(IReadOnlyList<(string Id, ECDsa Key)> keys) =>
        (this.keys, order) = (keys.ToDictionary(key => key.Id, key => key.Key, StringComparer.Ordinal), [.. keys.Select(key => key.Id)]);

    public IReadOnlyCollection<string> Ids => order;

    /// <summary>Absent where the id is not among them.</summary>
    public ECDsa? Find(string keyId) => keys.GetValueOrDefault(keyId);

    /// <param name="publicKeys">SubjectPublicKeyInfo, DER.</param>
    public static PublicKeys Of(IEnumerable<byte[]> publicKeys) => new([.. publicKeys.Select(Import).DistinctBy(key => key.Id)]);

    /// <summary>One or several PUBLIC KEY blocks (RFC 7468 §13); text around them is passed over.</summary>
    /// <exception cref="RuleBroken">There is none, or one is no ECDSA key.</exception>
    public static PublicKeys FromPem(string pem)
    {
        var found = new List<byte[]>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label].SequenceEqual("PUBLIC KEY")) found.Add(Convert.FromBase64String(rest[fields.Base64Data].ToString()));
            rest = rest[fields.Location.End..];
        }
        if (found.Count == 0) throw new RuleBroken("no-public-key", "That file holds no public key. It should have a line -----BEGIN PUBLIC KEY-----.");
        try
        {
            return Of(found);
        }
        catch (CryptographicException)
        {
            throw new RuleBroken("no-public-key", "A public key in that file cannot be read. It should be an ECDSA key as this product exports it.");
        }
    }

    /// <summary>One PUBLIC KEY block a key, the newest first.</summary>
    public string ToPem() => string.Join("\n", order.Select(id => keys[id].ExportSubjectPublicKeyInfoPem())) + "\n";

    public void Dispose()
    {
        foreach (var key in keys.Values) key.Dispose();
    }

    private static (string Id, ECDsa Key) Import(byte[] publicKey)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return (NewInstanceKey.IdOf(publicKey), key);
    }
}
