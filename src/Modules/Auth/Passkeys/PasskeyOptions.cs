using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>Configuration section <c>Auth:Passkeys</c>.</summary>
public sealed class PasskeyOptions
{
    /// <summary>For which domain passkeys are made (the relying party's id); absent = the host of Auth:Issuer. Another one ends all that were made.</summary>
    public string? Domain { get; set; }

    /// <summary>Beside Auth:Issuer: where else people use this server, such as <c>https://outcomes.example.net</c>.</summary>
    public IList<string> Origins { get; set; } = [];
}

/// <summary>For which domain passkeys are made, and from where they are taken: from configuration, never from a request.</summary>
public sealed class PasskeyDomain
{
    private readonly HashSet<string> origins;
    private readonly bool takesAnyPort;

    /// <exception cref="InvalidOperationException">The configuration names what no browser would take.</exception>
    public PasskeyDomain(IOptions<AuthOptions> options, Issuer issuer, IHostEnvironment environment)
    {
        var passkeys = options.Value.Passkeys;
        var named = issuer.IsOn ? passkeys.Origins.Prepend(issuer.Url) : passkeys.Origins;
        origins = named.Select(OriginOf).ToHashSet(StringComparer.Ordinal);
        Name = passkeys.Domain is { Length: > 0 } domain ? domain : issuer.IsOn ? new Uri(issuer.Url).Host : "";
        // A developer's machine: the port is whatever was free.
        takesAnyPort = Name == "localhost" && SessionCookie.AllowsHttp(environment);
        if (IsOn && origins.FirstOrDefault(origin => !IsOf(new Uri(origin).Host)) is { } foreign)
            throw new InvalidOperationException($"Passkeys are made for {Name}, and {foreign} is not in it. Set Auth:Passkeys:Domain to a name that all of Auth:Issuer and Auth:Passkeys:Origins lie in.");
    }

    /// <summary>Browsers make passkeys for names, and not for addresses of a network: there are none where this server has no name.</summary>
    public bool IsOn => Uri.CheckHostName(Name) == UriHostNameType.Dns;

    /// <summary>The relying party's id.</summary>
    public string Name { get; }

    internal void Configure(IdentityPasskeyOptions identity)
    {
        (identity.ServerDomain, identity.AuthenticatorTimeout) = (Name, TimeSpan.FromMinutes(5));
        (identity.UserVerificationRequirement, identity.ResidentKeyRequirement, identity.AttestationConveyancePreference) = ("required", "required", "none");
        identity.ValidateOrigin = context => ValueTask.FromResult(Takes(context));
    }

    private bool Takes(PasskeyOriginValidationContext context) =>
        !context.CrossOrigin && context.TopOrigin is null && (origins.Contains(context.Origin)
            || (takesAnyPort && Uri.TryCreate(context.Origin, UriKind.Absolute, out var here) && here is { Host: "localhost", Scheme: "http" or "https" }));

    private bool IsOf(string host) => host == Name || host.EndsWith("." + Name, StringComparison.Ordinal);

    private static string OriginOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0
        ? uri.GetLeftPart(UriPartial.Authority)
        : throw new InvalidOperationException($"Auth:Passkeys:Origins holds \"{address}\". Write an address such as https://outcomes.example.org.");
}
