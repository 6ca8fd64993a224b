using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Tests.Auth.Passkeys;

/// <summary>A device with one key (ES256, no attestation), as WebAuthn Level 3 describes it; and all the lies that a device or a page could tell.</summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);

    public string Origin { get; set; } = "http://localhost:5080";
    public string Domain { get; set; } = "localhost";
    public bool IsUserVerified { get; set; } = true;
    public bool IsCrossOrigin { get; set; }

    /// <summary>0 = it counts nothing, as those do that copy their keys.</summary>
    public uint Count { get; set; }
    public string UserHandle { get; set; } = "";
    public bool TampersSignature { get; set; }
    public string CredentialId => Text(id);

    /// <param name="options">As the page holds them.</param>
    /// <returns>As <c>PublicKeyCredential.toJSON()</c> gives it.</returns>
    public string Create(string options, string type = "webauthn.create")
    {
        var asked = JsonDocument.Parse(options).RootElement;
        UserHandle = asked.GetProperty("user").GetProperty("id").GetString()!;
        var data = AuthenticatorData(flags: 0x40, [.. new byte[16], .. Length16(id), .. id, .. CoseKey()]);
        byte[] attestation = [0xA3, .. CborText("fmt"), .. CborText("none"), .. CborText("attStmt"), 0xA0, .. CborText("authData"), .. CborBytes(data)];
        return JsonSerializer.Serialize(new
        {
            id = CredentialId,
            rawId = CredentialId,
            type = "public-key",
            authenticatorAttachment = "platform",
            clientExtensionResults = new { },
            response = new { clientDataJSON = Text(ClientData(type, asked)), attestationObject = Text(attestation), transports = new[] { "internal" } },
        });
    }

    public string Get(string options)
    {
        var clientData = ClientData("webauthn.get", JsonDocument.Parse(options).RootElement);
        var data = AuthenticatorData(flags: 0, []);
        var signature = key.SignData([.. data, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (TampersSignature) signature[^1] ^= 1;
        return JsonSerializer.Serialize(new
        {
            id = CredentialId,
            rawId = CredentialId,
            type = "public-key",
            clientExtensionResults = new { },
            response = new { clientDataJSON = Text(clientData), authenticatorData = Text(data), signature = Text(signature), userHandle = UserHandle },
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] ClientData(string type, JsonElement asked) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = asked.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = IsCrossOrigin });

    private byte[] AuthenticatorData(byte flags, byte[] attested)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(flags | 0x01 | (IsUserVerified ? 0x04 : 0)), .. count, .. attested];
    }

    // RFC 9053: kty EC2 (1: 2), alg ES256 (3: -7), crv P-256 (-1: 1), x (-2), y (-3).
    private byte[] CoseKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. CborBytes(point.X!), 0x22, .. CborBytes(point.Y!)];
    }

    private static byte[] CborText(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] CborBytes(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, .. Length16(bytes), .. bytes];

    private static byte[] Length16(byte[] bytes) => [(byte)(bytes.Length >> 8), (byte)bytes.Length];

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
