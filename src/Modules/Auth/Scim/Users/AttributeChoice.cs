using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>Which attributes of an answer are wanted (RFC 7644 §3.9). <c>id</c> and <c>schemas</c> always come.</summary>
internal sealed class AttributeChoice
{
    private static readonly string[] Always = ["id", "schemas"];
    private readonly IReadOnlyList<string> wanted;
    private readonly IReadOnlyList<string> unwanted;

    private AttributeChoice(string wanted, string unwanted) => (this.wanted, this.unwanted) = (Paths(wanted), Paths(unwanted));

    public static AttributeChoice Of(Func<string, string> said) => new(said("attributes"), said("excludedAttributes"));

    /// <summary>Takes out what is not wanted.</summary>
    public JsonObject Of(JsonObject user)
    {
        if (wanted.Count > 0 || unwanted.Count > 0) Prune(user, "");
        return user;
    }

    /// <param name="path">In the form of <see cref="ScimPath"/>.</param>
    public bool Wants(string path) => IsKept(path);

    private void Prune(JsonObject said, string within)
    {
        foreach (var name in said.Select(member => member.Key).ToList())
        {
            var path = within.Length > 0 ? $"{within}.{name.ToLowerInvariant()}" : ScimPath.Canonical(name);
            if (Always.Contains(path)) continue;
            if (!IsKept(path)) said.Remove(name);
            else if (said[name] is JsonObject parts) Prune(parts, path);
            else if (said[name] is JsonArray values)
                foreach (var value in values.OfType<JsonObject>()) Prune(value, path);
        }
    }

    private bool IsKept(string path) =>
        !unwanted.Contains(path) && (wanted.Count == 0 || wanted.Any(one => one == path || IsBelow(one, path) || IsBelow(path, one)));

    private static bool IsBelow(string path, string above) => path.StartsWith(above + ".", StringComparison.Ordinal);

    private static List<string> Paths(string written) =>
        [.. written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(50).Select(ScimPath.Canonical)];
}
