namespace Outcomes.Platform;

/// <summary>A key that all processes over one database share, kept under Data Protection so that a copy of the database alone does not tell it.</summary>
public sealed class ServerSecret
{
    private ServerSecret() { }

    internal ServerSecret(string name, byte[] wrapped) => (Name, Wrapped) = (name, wrapped);

    public string Name { get; private set; } = "";

    /// <summary>The secret under Data Protection.</summary>
    public byte[] Wrapped { get; private set; } = [];
}
