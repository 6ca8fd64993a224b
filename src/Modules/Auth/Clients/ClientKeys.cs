using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>The public keys of a client that signs its requests for tokens (RFC 7517), as it registered them. They are never fetched from anywhere (T22).</summary>
internal static class ClientKeys
{
    public const int LongestSet = 4000;
    private const int MostKeys = 10;
    private const int ShortestRsa = 2048;

    public static IReadOnlyList<SecurityKey> Read(string? json) => string.IsNullOrEmpty(json) ? [] : [.. new JsonWebKeySet(json).Keys];

    /// <summary>What is wrong with a set that is to be registered; absent = nothing.</summary>
    public static string? Fault(string json)
    {
        if (json.Length > LongestSet) return $"The key set has more than {LongestSet} characters. Leave certificates out.";
        try
        {
            var keys = new JsonWebKeySet(json).Keys;
            if (keys.Count is < 1 or > MostKeys) return $"Give 1 to {MostKeys} keys, as {{\"keys\":[{{\"kty\":\"EC\", …}}]}}.";
            return keys.Select(Fault).FirstOrDefault(fault => fault is not null);
        }
        catch (Exception broken) when (broken is ArgumentException or JsonException)
        {
            return "This is no JSON Web Key Set. It looks like {\"keys\":[{\"kty\":\"EC\", …}]}.";
        }
    }

    private static string? Fault(JsonWebKey key)
    {
        if (key.HasPrivateKey || key.K is not null) return "A key in it is not public. Register the public halves, and keep the rest.";
        return key.Kty switch
        {
            JsonWebAlgorithmsKeyTypes.EllipticCurve => null,
            JsonWebAlgorithmsKeyTypes.RSA when key.KeySize >= ShortestRsa => null,
            JsonWebAlgorithmsKeyTypes.RSA => $"RSA keys have at least {ShortestRsa} bits.",
            _ => "Keys are EC or RSA.",
        };
    }
}
