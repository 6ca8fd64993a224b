using System.CommandLine;
using Outcomes.Auth;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes client add</c></summary>
internal static class ClientAdd
{
    public const string Example = "outcomes client add reporting --type confidential --application web --grant client_credentials --scope odata.read --person service.reporting@example.org";

    private static readonly Option<string> Name = new("--name") { Description = "As people are told it. Default: the id." };
    private static readonly Option<string> Type = new("--type") { Description = "confidential (it keeps a secret) or public (it cannot).", Required = true };
    private static readonly Option<string> Application = new("--application") { Description = "web or native.", DefaultValueFactory = _ => "web" };
    private static readonly Option<string[]> Grant = Several("--grant", "authorization_code, refresh_token, client_credentials, device_code; may be repeated.");
    private static readonly Option<string[]> Redirect = Several("--redirect", "Where browsers are sent back to; may be repeated.");
    private static readonly Option<string[]> PostLogout = Several("--post-logout", "Where browsers are sent after signing out; may be repeated.");
    private static readonly Option<string[]> Scope = Several("--scope", "What it may ask for at most, such as odata.read; may be repeated.");
    private static readonly Option<string> Owner = new("--owner") { Description = "Who answers for it; people see it when they are asked for consent." };
    private static readonly Option<string> Person = new("--person") { Description = "Address of the service person as whom it acts; needed for client_credentials. With the scope scim an administrator, made one where nobody has the address yet." };
    private static readonly Option<bool> FirstParty = new("--first-party") { Description = "The organisation's own: people are not asked for consent." };
    private static readonly Option<bool> Introspects = new("--introspects") { Description = "It may ask whether tokens are good." };
    private static readonly Option<bool> ReferenceTokens = new("--reference-tokens") { Description = "Its access tokens are short and can be taken back at once." };
    private static readonly Option<bool> FromInput = new("--secret-stdin") { Description = "Read the secret from standard input instead of making one." };

    private static readonly Option<FileInfo> KeySet = new("--key-set") { Description = "A file with the client's public keys (a JSON Web Key Set): it signs who it is (private_key_jwt), and has no secret." };

    public static Command Command()
    {
        var id = Client.Id();
        var command = new Verb("add", "Register a client; its secret alone is printed, once.", Example)
        {
            id, Name, Type, Application, Grant, Redirect, PostLogout, Scope, Owner, Person, FirstParty, Introspects, ReferenceTokens, FromInput, KeySet,
        };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "client add", async (services, token) =>
        {
            var secret = parsed.GetValue(FromInput) ? await Console.In.ReadLineAsync(token) ?? "" : null;
            var keys = parsed.GetValue(KeySet) is { } file ? await File.ReadAllTextAsync(file.FullName, token) : null;
            var registration = Registration(parsed, parsed.GetRequiredValue(id)) with { Secret = secret, KeySet = keys };
            var added = await services.GetRequiredService<AddClient>().RunAsync(registration, token);
            Console.WriteLine(added.Secret ?? $"{added.ClientId} is registered.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static ClientRegistration Registration(ParseResult parsed, string id) => new()
    {
        Id = id,
        Name = parsed.GetValue(Name) ?? "",
        Type = parsed.GetRequiredValue(Type),
        Application = parsed.GetRequiredValue(Application),
        Grants = parsed.GetValue(Grant) ?? [],
        RedirectUris = parsed.GetValue(Redirect) ?? [],
        PostLogoutRedirectUris = parsed.GetValue(PostLogout) ?? [],
        Scopes = parsed.GetValue(Scope) ?? [],
        Owner = parsed.GetValue(Owner) ?? "",
        Person = parsed.GetValue(Person),
        IsFirstParty = parsed.GetValue(FirstParty),
        Introspects = parsed.GetValue(Introspects),
        UsesReferenceTokens = parsed.GetValue(ReferenceTokens),
    };

    private static Option<string[]> Several(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
