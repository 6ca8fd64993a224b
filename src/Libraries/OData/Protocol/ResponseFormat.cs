namespace Outcomes.OData.Protocol;

/// <summary>The protocol version that a response states in <c>OData-Version</c>.</summary>
public enum ODataVersion { V4, V401 }

/// <summary>How much control information accompanies the data (OData JSON Format 4.01, 3.1).</summary>
public enum MetadataLevel { None, Minimal, Full }

/// <summary>What was agreed with the client about the shape of a response.</summary>
/// <param name="Ieee754Compatible">Int64 and Decimal are written as strings.</param>
/// <param name="Streaming">The client reads control information in stream order.</param>
public sealed record ResponseFormat(
    ODataVersion Version = ODataVersion.V4,
    MetadataLevel Metadata = MetadataLevel.Minimal,
    bool Ieee754Compatible = false,
    bool Streaming = false)
{
    public static ResponseFormat Default { get; } = new();

    /// <summary>The value of the <c>OData-Version</c> header.</summary>
    public string VersionText => Version == ODataVersion.V401 ? "4.01" : "4.0";

    /// <summary>The value of the <c>Content-Type</c> header of a JSON body.</summary>
    /// <remarks>4.0 clients know the parameters only by their prefixed names (OData JSON Format 4.01, 3.1).</remarks>
    public string ContentType
    {
        get
        {
            var prefix = Version == ODataVersion.V401 ? "" : "odata.";
            return $"application/json;{prefix}metadata={Metadata.ToString().ToLowerInvariant()}"
                + (Streaming ? $";{prefix}streaming=true" : "")
                + (Ieee754Compatible ? ";IEEE754Compatible=true" : "")
                + ";charset=utf-8";
        }
    }
}
