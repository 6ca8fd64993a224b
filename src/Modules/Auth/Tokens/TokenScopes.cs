using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What a personal access token may be asked to carry. A scope limits and never grants.</summary>
public static class TokenScopes
{
    public const string Read = "odata.read";
    public const string ReadForBI = "bi.read";

    public static readonly IReadOnlyList<string> All =
        [Read, ReadForBI, "objectives.write", "deliverables.write", "reviews.write", "packets.read"];

    /// <returns>Each once, in the order of <see cref="All"/>.</returns>
    /// <exception cref="InvalidRequest">None, or one that a token may not carry.</exception>
    internal static IReadOnlyList<string> Parse(string scopes)
    {
        var asked = scopes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.FirstOrDefault(scope => !All.Contains(scope)) is { } unknown)
            throw new InvalidRequest([new FieldFault("scopes", $"A token cannot carry the scope {unknown}. Choose from: {string.Join(", ", All)}.")]);
        return asked.Length > 0
            ? [.. All.Where(asked.Contains)]
            : throw new InvalidRequest([new FieldFault("scopes", $"Say what the token is for, such as {Read}.")]);
    }

    /// <summary>The viewer under a token: its scopes, and under <c>bi.read</c> the BI projection in place of the person.</summary>
    /// <exception cref="Forbidden">The owner is no BI reader (any more).</exception>
    internal static Viewer Limit(Viewer owner, IReadOnlySet<string> scopes)
    {
        if (!scopes.Contains(ReadForBI)) return owner with { Scopes = scopes };
        if (!owner.Has(Role.BiReader))
            throw new Forbidden("bi-reader-needed", "This token reads for BI, and its owner is no BI reader. Ask an administrator for the role BiReader.");
        return owner with
        {
            Scopes = scopes,
            Roles = [Role.BiReader],
            ReadsForBI = true,
            ActorId = owner.PersonId,
            PersonId = null,
            UnitId = null,
            SeesAll = false,
            IsScopedHR = false,
        };
    }
}
