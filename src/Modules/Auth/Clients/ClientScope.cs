namespace Outcomes.Auth;

/// <summary>What a token may be asked to carry, as people are told it on the consent page. Columns are those of OpenIddict's scopes.</summary>
public sealed class ClientScope
{
    private ClientScope() { }

    public Guid Id { get; private set; }

    /// <summary>Unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A sentence that begins with a verb: what whoever holds the token does.</summary>
    public string Description { get; private set; } = "";

    /// <summary>JSON array of audiences; empty for scopes that say who somebody is.</summary>
    public string Resources { get; private set; } = "[]";
}
