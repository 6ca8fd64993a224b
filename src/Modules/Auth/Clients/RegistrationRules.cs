using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What a client may be registered as.</summary>
internal static partial class RegistrationRules
{
    /// <exception cref="InvalidRequest">Says for each field what it should be.</exception>
    public static void Demand(ClientRegistration client, IReadOnlyList<string> knownScopes)
    {
        FieldFault[] faults = [.. Shape(client), .. Keys(client), .. Grants(client), .. Scopes(client, knownScopes), .. Addresses(client)];
        if (faults.Length > 0) throw new InvalidRequest(faults);
    }

    /// <summary>Whether a client can be called so; what cannot is not looked for.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    private static IEnumerable<FieldFault> Shape(ClientRegistration client)
    {
        if (!Id().IsMatch(client.Id)) yield return new("id", $"\"{client.Id}\" cannot be a client's id. Use 1 to 50 letters, digits, dots, dashes and underscores.");
        if (client.Name.Length > 200) yield return new("name", "Give the client a name of at most 200 characters.");
        if (client.Owner.Length > 200) yield return new("owner", "Say in at most 200 characters who answers for the client.");
        if (client.Type is not ("confidential" or "public")) yield return new("type", $"\"{client.Type}\" is no type. Use confidential (it keeps a secret) or public (it cannot).");
        if (client.Application is not ("web" or "native")) yield return new("application", $"\"{client.Application}\" is no kind of application. Use web or native.");
        if (client.IdTokenAlgorithm is not (SecurityAlgorithms.RsaSha256 or SecurityAlgorithms.EcdsaSha256)) yield return new("idTokenAlgorithm", "ID tokens are signed with RS256 or ES256.");
        if (client.Secret is { } secret && (!client.IsConfidential || secret.Length is < 32 or > 200))
            yield return new("secret", client.IsConfidential ? "A secret has 32 to 200 random characters. Leave it out to have one made." : "A public client keeps no secret. Leave it out, or make the client confidential.");
    }

    private static IEnumerable<FieldFault> Keys(ClientRegistration client)
    {
        if (client.KeySet is not { } set) yield break;
        if (!client.IsConfidential) yield return new("keySet", "A public client keeps no key. Leave it out, or make the client confidential.");
        else if (ClientKeys.Fault(set) is { } fault) yield return new("keySet", fault);
    }

    private static IEnumerable<FieldFault> Grants(ClientRegistration client)
    {
        if (client.Grants.Count == 0) yield return new("grants", "Say how the client gets tokens: authorization_code, refresh_token, client_credentials, device_code.");
        foreach (var grant in client.Grants.Where(grant => !GrantTypes.All.Contains(GrantTypes.Long(grant))))
            yield return new("grants", $"\"{grant}\" is no grant. Choose from authorization_code, refresh_token, client_credentials, device_code.");
        if (client.Has(GrantTypes.ClientCredentials) && !client.IsConfidential)
            yield return new("grants", "client_credentials needs a secret. Make the client confidential.");
        if (client.Has(GrantTypes.Refresh) && !client.Has(GrantTypes.Code) && !client.Has(GrantTypes.Device))
            yield return new("grants", "refresh_token follows authorization_code or device_code. Add one of them.");
        if (client.Introspects && !client.IsConfidential) yield return new("introspects", "Only a confidential client may ask about tokens.");
    }

    private static IEnumerable<FieldFault> Scopes(ClientRegistration client, IReadOnlyList<string> known)
    {
        foreach (var scope in client.Scopes.Where(scope => !known.Contains(scope)))
            yield return new("scopes", $"\"{scope}\" is no scope. Choose from: {string.Join(", ", known)}.");
        if (client.Provisions && !(client.Has(GrantTypes.ClientCredentials) && client.Grants.Count == 1))
            yield return new("scopes", "scim is for a client that uses client_credentials and nothing else.");
        if (client.Has(GrantTypes.ClientCredentials) && string.IsNullOrWhiteSpace(client.Person))
            yield return new("person", "Name the service person as whom the client acts, such as service.reporting@example.org: it can do what that person can, within its scopes.");
    }

    private static IEnumerable<FieldFault> Addresses(ClientRegistration client)
    {
        var isNative = client.Application == "native";
        if (client.Has(GrantTypes.Code) && client.RedirectUris.Count == 0)
            yield return new("redirectUris", "authorization_code needs at least one redirect address.");
        foreach (var address in client.RedirectUris)
            if (RedirectRules.Fault(address, isNative) is { } fault) yield return new("redirectUris", $"{address} {fault}.");
        foreach (var address in client.PostLogoutRedirectUris)
            if (RedirectRules.Fault(address, isNative) is { } fault) yield return new("postLogoutRedirectUris", $"{address} {fault}.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,50}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
