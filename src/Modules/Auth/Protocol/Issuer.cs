using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Where this authorization server is, from configuration and never from a request (a forged Host changes nothing).</summary>
public sealed class Issuer
{
    private readonly string publicUrl;

    public Issuer(IOptions<AuthOptions> auth, IOptions<MailOptions> mail, IHostEnvironment environment)
    {
        publicUrl = mail.Value.PublicUrl.TrimEnd('/');
        var configured = auth.Value.Issuer is { Length: > 0 } issuer ? issuer : environment.IsProduction() ? "" : mail.Value.PublicUrl;
        Url = configured.TrimEnd('/');
        if (Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0))
            throw new InvalidOperationException($"Auth:Issuer is \"{configured}\". Write an address without query, such as https://outcomes.example.org.");
        if (environment.IsProduction() && Url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Auth:Issuer is {Url}. In production it must begin with https.");
    }

    /// <summary>Without a slash at its end; empty where there is no authorization server.</summary>
    public string Url { get; }

    /// <summary>False in production without Auth:Issuer.</summary>
    public bool IsOn => Url.Length > 0;

    /// <summary>Where people open a path of this server, in mails and one-time links, also where there is no authorization server.</summary>
    public string LinkTo(string path) => (IsOn ? Url : publicUrl) + path;

    /// <summary>The absolute address of a path of this server.</summary>
    internal string At(string path) => Url + path;
}
