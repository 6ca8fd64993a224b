using System.Net;
using System.Net.Sockets;

namespace Outcomes.Auth;

/// <summary>Where a request comes from, as limits and locks count it: an IPv4 address, or the /64 that one IPv6 customer has to choose addresses from.</summary>
internal static class Network
{
    /// <param name="address">Absent for requests inside the process.</param>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }
}
