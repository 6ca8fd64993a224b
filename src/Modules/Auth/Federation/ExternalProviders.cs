using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>The OpenID providers of the configuration.</summary>
public sealed partial class ExternalProviders
{
    internal const string Basic = "client_secret_basic";
    internal const string Post = "client_secret_post";

    /// <exception cref="InvalidOperationException">The configuration is incomplete or dangerous; says what to do.</exception>
    public ExternalProviders(IOptions<AuthOptions> options, Issuer issuer, IHostEnvironment environment)
    {
        Configured = [.. options.Value.Providers];
        if (Configured.Count > 0 && !issuer.IsOn) throw Wrong("", "People come back from a provider to the address of Auth:Issuer: set it.");
        foreach (var provider in Configured) Check(provider, SessionCookie.AllowsHttp(environment));
        if (Configured.GroupBy(provider => provider.Id).FirstOrDefault(group => group.Count() > 1) is { } twice) throw Wrong(twice.Key, "This id stands there twice: give each provider its own.");
        if (Configured.GroupBy(provider => provider.Issuer).FirstOrDefault(group => group.Count() > 1) is { } same) throw Wrong(same.Last().Id, $"{same.Key} stands there twice: an issuer is one provider.");
    }

    /// <summary>For the sign-in page, in the order of the configuration.</summary>
    public IReadOnlyList<ExternalProviderLink> All => [.. Configured.Select(provider => new ExternalProviderLink(provider.Id, NameOf(provider), StartOf(provider.Id)))];

    internal IReadOnlyList<ExternalProviderOptions> Configured { get; }

    /// <summary>The provider's name; the issuer itself where it is not configured any more.</summary>
    public string NameOfIssuer(string issuer) => Configured.FirstOrDefault(provider => provider.Issuer == issuer) is { } known ? NameOf(known) : issuer;

    internal static string NameOf(ExternalProviderOptions provider) => provider.Name.Length > 0 ? provider.Name : provider.Id;

    internal static string StartOf(string id) => $"/account/external/{id}";

    /// <summary>One for each provider, so that an answer of one is never taken for an answer of another (RFC 9700 §4.4).</summary>
    internal static string CallbackOf(string id) => $"{StartOf(id)}/callback";

    private static void Check(ExternalProviderOptions provider, bool allowsHttp)
    {
        if (!IdShape().IsMatch(provider.Id)) throw Wrong(provider.Id, "Give it an Id of small letters, digits and hyphens, such as entra.");
        if (!Uri.TryCreate(provider.Issuer, UriKind.Absolute, out var issuer) || issuer.Query.Length > 0 || issuer.Fragment.Length > 0 || issuer.UserInfo.Length > 0)
            throw Wrong(provider.Id, "Set Issuer to the provider's address, as the member \"issuer\" of its /.well-known/openid-configuration says it.");
        if (issuer.Scheme != "https" && !(allowsHttp && issuer is { Scheme: "http", IsLoopback: true })) throw Wrong(provider.Id, $"Issuer is {provider.Issuer}: it must begin with https.");
        if (provider.ClientId.Length == 0) throw Wrong(provider.Id, "Set ClientId to what the provider calls this server.");
        if (provider.ClientSecret.Length == 0) throw Wrong(provider.Id, "Set ClientSecret to what the provider gave for this server, from the environment or a mounted file.");
        if (provider.ClientAuthentication is not (Basic or Post)) throw Wrong(provider.Id, $"ClientAuthentication is {Basic} or {Post}.");
    }

    private static InvalidOperationException Wrong(string id, string message) => new($"Auth:Providers{(id.Length > 0 ? $", {id}" : "")}: {message}");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,30}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdShape();
}

/// <summary>A provider as pages show it.</summary>
/// <param name="Path">Where signing in there begins.</param>
public sealed record ExternalProviderLink(string Id, string Name, string Path);
