using Outcomes.Auth;

namespace Outcomes.Web.Administration;

/// <summary>What the page about provisioning shows.</summary>
/// <param name="Address">Of this server; empty where there is no authorization server.</param>
/// <param name="Clients">Those that may provision.</param>
public sealed record ProvisioningModel(string Address, IReadOnlyList<ListClients.Line> Clients)
{
    public const string Command = """
        outcomes client add entra --name "Microsoft Entra ID" \
          --type confidential --grant client_credentials \
          --scope scim --person service.entra@example.org
        """;

    public static readonly IReadOnlyList<(string Attribute, string Says)> Mapping =
    [
        ("userName", "How the provider calls the person; people who are here already are found by their work e-mail."),
        ("emails", "The work e-mail: where mail goes, and what is typed to sign in."),
        ("displayName", "The name, in any script; else the parts of name."),
        ("title, preferredLanguage, timezone", "Job title, language and zone."),
        ("active", "Whether they can sign in. False ends every session and token at once; records stay."),
        ("employeeNumber", "The id in the source of record, as imports know it."),
        ("department", "The unit, by its name or its id in the source of record. It must be there."),
        ("manager", "Whom they report to from today on; earlier lines stay as history."),
        ("DELETE", "The person leaves. What they wrote and were told stays for reviews."),
    ];
}
