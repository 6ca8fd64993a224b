namespace Outcomes.Auth;

/// <summary>From where a token was used, each network as eight letters that do not name it: its owner is told of a new one. The twenty used latest.</summary>
internal static class TokenNetworks
{
    public const int Length = (Most * (ShortLength + 1)) - 1;
    private const int Most = 20;
    private const int ShortLength = 8;

    public static bool Know(string networks, string network) => networks.Contains(Short(network), StringComparison.Ordinal);

    /// <summary>The network comes last, whether or not it was known: the one that was used longest ago is forgotten first.</summary>
    public static string With(string networks, string network) =>
        string.Join(' ', networks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(known => known != Short(network)).Append(Short(network)).TakeLast(Most));

    private static string Short(string network) => Convert.ToHexStringLower(OneTimeLink.Sha256(network).AsSpan(0, ShortLength / 2));
}
