namespace Microsoft.SqlServer.Server;

/// <summary>Marks a type as a user-defined type of SQL Server, with what the server knows of its bytes.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    /// <summary>In bytes; -1 is no limit, 0 is not said.</summary>
    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    /// <summary>Whether the bytes compare as the values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that says whether bytes from outside are a value of the type.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server.</summary>
    public string? Name { get; set; }
}
