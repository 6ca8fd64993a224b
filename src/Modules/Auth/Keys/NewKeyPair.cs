using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>A fresh pair, its private half protected already.</summary>
internal sealed record NewKeyPair(string Kid, string Algorithm, string PublicJwk, byte[] ProtectedPrivateKey)
{
    private const int RsaBits = 2048;

    /// <param name="algorithm">ES256 or RS256.</param>
    public static NewKeyPair Make(string algorithm, IDataProtector protector) =>
        algorithm == SecurityAlgorithms.EcdsaSha256 ? MakeEC(protector) : MakeRsa(protector);

    private static NewKeyPair MakeEC(IDataProtector protector)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = Text(point.X), ["y"] = Text(point.Y) };
        return Of(SecurityAlgorithms.EcdsaSha256, members, protector.Protect(key.ExportPkcs8PrivateKey()));
    }

    private static NewKeyPair MakeRsa(IDataProtector protector)
    {
        using var key = RSA.Create(RsaBits);
        var values = key.ExportParameters(includePrivateParameters: false);
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["e"] = Text(values.Exponent), ["kty"] = "RSA", ["n"] = Text(values.Modulus) };
        return Of(SecurityAlgorithms.RsaSha256, members, protector.Protect(key.ExportPkcs8PrivateKey()));
    }

    // RFC 7638 §3: the required members in the order of their names, without blanks, hashed.
    private static NewKeyPair Of(string algorithm, SortedDictionary<string, string> members, byte[] privateKey)
    {
        var kid = Text(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(members)));
        (members["kid"], members["use"], members["alg"]) = (kid, "sig", algorithm);
        return new NewKeyPair(kid, algorithm, JsonSerializer.Serialize(members), privateKey);
    }

    private static string Text(byte[]? bytes) => Base64UrlEncoder.Encode(bytes ?? []);
}
