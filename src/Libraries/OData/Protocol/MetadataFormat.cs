namespace Outcomes.OData.Protocol;

/// <summary>What was agreed about <c>$metadata</c>.</summary>
public sealed record MetadataFormat(ODataVersion Version, bool IsJson)
{
    /// <summary>The value of the <c>OData-Version</c> header.</summary>
    public string VersionText => new ResponseFormat(Version).VersionText;
}
