using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Outcomes.OData.Protocol;

/// <summary>Reads <c>OData-Version</c> and <c>OData-MaxVersion</c>.</summary>
/// <remarks><c>MaxDataServiceVersion: 3.0</c>, which Power Query sends beside <c>OData-MaxVersion:
/// 4.0</c>, belongs to another protocol and is ignored.</remarks>
internal static class VersionHeaders
{
    /// <summary>4.01 when asked for, else 4.0.</summary>
    public static ODataVersion Agree(IHeaderDictionary headers)
    {
        var sent = Read(headers, "OData-Version");
        if (sent is not null and not 4.0m and not 4.01m)
            throw Refused("OData-Version", "This service reads 4.0 and 4.01.");
        var highest = Read(headers, "OData-MaxVersion");
        if (highest < 4.0m)
            throw Refused("OData-MaxVersion", "This service answers in 4.0 and 4.01.");
        return (highest ?? sent) >= 4.01m ? ODataVersion.V401 : ODataVersion.V4;
    }

    private static decimal? Read(IHeaderDictionary headers, string name)
    {
        var text = headers[name].ToString().Split(';')[0].Trim();
        if (text.Length == 0)
            return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Refused(name, "Write it as 4.0 or 4.01.");
    }

    private static ODataProblem Refused(string header, string advice) =>
        new(400, "version-not-served", $"{header} names a version that is not spoken here. {advice}", header);
}
