namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is written as bytes.</summary>
public enum Format
{
    Unknown = 0,

    /// <summary>By SQL Server itself, field by field.</summary>
    Native = 1,

    /// <summary>By the type, through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
