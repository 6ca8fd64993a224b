using System.Text.Json;

namespace Outcomes.Platform;

/// <summary>One seal as a line of an anchor: JSON, hashes and signature in hexadecimal digits.</summary>
/// <param name="Sha256">Of the seal, over everything else but the signature; see <see cref="AuditSeal.Chain"/>.</param>
public sealed record SealLine(int Number, DateOnly Day, long Chains, long Links, string LinksSha256, string PrevSha256, string Sha256, string KeyId,
    string Signature)
{
    public static SealLine Of(AuditSeal seal) => new(seal.Number, seal.Day, seal.Chains, seal.Links, Convert.ToHexStringLower(seal.LinksSha256),
        Convert.ToHexStringLower(seal.PrevSha256), Convert.ToHexStringLower(seal.Sha256), seal.KeyId, Convert.ToHexStringLower(seal.Signature));

    /// <summary>Absent where the text is no whole line: the end of a process may have cut it.</summary>
    public static SealLine? Read(string text)
    {
        try
        {
            var line = JsonSerializer.Deserialize<SealLine>(text, StoredJson.Options);
            return line is not null && IsHex(line.Sha256, 32) && IsHex(line.Signature, 64) ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, StoredJson.Options);

    private static bool IsHex(string? text, int bytes) => text?.Length == bytes * 2 && text.All(char.IsAsciiHexDigit);
}
