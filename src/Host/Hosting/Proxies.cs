using Microsoft.AspNetCore.HttpOverrides;

namespace Outcomes.Host.Hosting;

/// <summary>Believes a proxy that ends TLS about scheme and client address, if it stands in one of the networks of <c>Proxy:Networks</c>; nobody else.</summary>
internal static class Proxies
{
    public static void Use(WebApplication application)
    {
        if (application.Configuration["Proxy:Networks"] is not { Length: > 0 } networks) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        foreach (var network in networks.Split(';', StringSplitOptions.TrimEntries)) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        application.UseForwardedHeaders(options);
    }

    public static bool AreNetworks(string value) => value.Split(';', StringSplitOptions.TrimEntries).All(network => System.Net.IPNetwork.TryParse(network, out _));
}
