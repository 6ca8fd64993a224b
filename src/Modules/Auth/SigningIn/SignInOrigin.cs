namespace Outcomes.Auth;

/// <summary>Where a sign-in comes from, as limits and locks count it.</summary>
/// <param name="Network">See <see cref="Auth.Network"/>.</param>
/// <param name="Device">A browser in which this address has signed in before; empty = none.</param>
internal sealed record SignInOrigin(string Network, string Device)
{
    private const string DevicePrefix = "device:";

    /// <summary>A known browser counts by itself, wherever it is.</summary>
    public string CountedAs => Device.Length > 0 ? DevicePrefix + Device : Network;

    public static bool IsDevice(string countedAs) => countedAs.StartsWith(DevicePrefix, StringComparison.Ordinal);
}
