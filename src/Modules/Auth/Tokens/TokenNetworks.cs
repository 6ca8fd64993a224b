namespace Outcomes.Auth;

/// <summary>From where a token was used, each network as eight letters that do not name it: its owner is told of a new one. The latest twenty.</summary>
internal static class TokenNetworks
{
    public const int Length = (Most * (ShortLength + 1)) - 1;
    private const int Most = 20;
    private const int ShortLength = 8;

    public static bool Know(string networks, string network) => networks.Contains(Short(network), StringComparison.Ordinal);

    public static string With(string networks, string network) =>
        Know(networks, network) ? networks : string.Join(' ', networks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(Short(network)).TakeLast(Most));

    private static string Short(string network) => Convert.ToHexStringLower(OneTimeLink.Sha256(network).AsSpan(0, ShortLength / 2));
}
