using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Outcomes.OData.Paging;

/// <summary>Seals and opens <c>$skiptoken</c>s: authenticated under the host's key, good for one viewer and one query.</summary>
/// <param name="key">At least 32 bytes, the same after a restart.</param>
internal sealed class SkipTokens(ReadOnlyMemory<byte> key)
{
    private const int SealLength = 16;

    /// <param name="owner">What the token belongs to: the viewer and the query.</param>
    public string Seal(SkipToken token, string owner)
    {
        var payload = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(payload))
        {
            json.WriteStartArray();
            TokenValues.Write(json, token.Remaining);
            foreach (var value in token.Values) TokenValues.Write(json, value);
            json.WriteEndArray();
        }
        return Base64Url.EncodeToString([.. SealOf(payload.WrittenSpan, owner), .. payload.WrittenSpan]);
    }

    /// <param name="types">Of the order terms, the key last.</param>
    /// <exception cref="ODataProblem">400 when the token is not one that this viewer was given for this query.</exception>
    public SkipToken Open(string text, string owner, IReadOnlyList<Type> types)
    {
        if (!Base64Url.IsValid(text)) throw Foreign();
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= SealLength) throw Foreign();
        var payload = bytes.AsSpan(SealLength);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SealLength), SealOf(payload, owner))) throw Foreign();
        var values = JsonElement.Parse(payload).EnumerateArray().ToArray();
        if (values.Length != types.Count + 1) throw Foreign();
        return new SkipToken((int?)TokenValues.Read(values[0], typeof(int)), [.. types.Select((type, index) => TokenValues.Read(values[index + 1], type))]);
    }

    // The lengths keep two different pairs of owner and payload from having the same bytes.
    private byte[] SealOf(ReadOnlySpan<byte> payload, string owner)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Span);
        var name = Encoding.UTF8.GetBytes(owner);
        hash.AppendData(BitConverter.GetBytes(name.Length));
        hash.AppendData(name);
        hash.AppendData(payload);
        return hash.GetHashAndReset()[..SealLength];
    }

    private static ODataProblem Foreign() => new(400, "bad-skiptoken",
        "This $skiptoken was not given to you for this query. Follow the next link as it was sent, or start again without $skiptoken.", "$skiptoken");
}
