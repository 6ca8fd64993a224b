using System.Text;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Writes a resource's path in its one canonical form.</summary>
internal static class ResourceText
{
    public static string Of(EntityResource resource)
    {
        var text = new StringBuilder(resource.Root.Name);
        Key(text, resource.Key);
        foreach (var step in resource.Steps)
        {
            text.Append('/').Append(step.Navigation.Name);
            Key(text, step.Key);
        }
        return text.Append(resource.Tail is Tail.Reference ? "/$ref" : "").ToString();
    }

    /// <summary>The same request, going on from a token.</summary>
    public static string WithToken(string address, QueryString query, string token)
    {
        var options = (query.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => !Uri.UnescapeDataString(option.Split('=')[0]).TrimStart('$').Equals("skiptoken", StringComparison.OrdinalIgnoreCase));
        return $"{address}?{string.Join('&', options.Append("$skiptoken=" + token))}";
    }

    private static void Key(StringBuilder text, Guid? key)
    {
        if (key is { } id) text.Append('(').Append(id.ToString("D")).Append(')');
    }
}
