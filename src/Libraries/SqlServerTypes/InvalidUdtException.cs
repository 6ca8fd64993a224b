namespace Microsoft.SqlServer.Server;

/// <summary>A type was used as a user-defined type of SQL Server and is none.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message) { }

    /// <summary>Called by the client.</summary>
    /// <param name="udtType">The type that was used.</param>
    /// <param name="resourceReason">Why it is none.</param>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is not a user-defined type of SQL Server: {resourceReason}");
    }
}
