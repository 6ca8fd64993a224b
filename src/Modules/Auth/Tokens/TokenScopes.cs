using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What a personal access token may be asked to carry. A scope limits and never grants.</summary>
public static class TokenScopes
{
    public const string Read = Scopes.Read;
    public const string ReadForBI = Scopes.ReadForBI;

    public static readonly IReadOnlyList<string> All = Scopes.OfTokens;

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
}
