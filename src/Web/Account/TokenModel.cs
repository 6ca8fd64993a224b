using Outcomes.Auth;
using Outcomes.Platform;

namespace Outcomes.Web.Account;

/// <summary>One's own access tokens.</summary>
/// <param name="Live">Those that work now.</param>
/// <param name="Made">A token that was just made: shown once, kept nowhere.</param>
/// <param name="MayReadForBI">The reader holds the role BI reader.</param>
public sealed record TokenModel(IReadOnlyList<PersonalAccessTokenLine> Live, string Made, bool MayReadForBI)
{
    /// <summary>What a token may be for, in words.</summary>
    public IReadOnlyList<(string Scope, string Says)> Offered =>
    [
        .. from scope in TokenScopes.All
           where MayReadForBI || scope != TokenScopes.ReadForBI
           select (scope, Words.GetValueOrDefault(scope, scope)),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [TokenScopes.Read] = "Read what you may read",
        [TokenScopes.ReadForBI] = "Read the organisation for BI, without free text",
        ["objectives.write"] = "Write objectives, key results and check-ins",
        ["deliverables.write"] = "Write deliverables, evidence and decisions",
        ["reviews.write"] = "Write reviews",
        ["packets.read"] = "Read packets",
        ["people.write"] = "Change people and units, as far as your role does",
        [Scopes.ReadPeople] = "Read people and units",
        [Scopes.ReadAudit] = "Read what the audit trail lets you read",
        ["notifications.write"] = "Mark lines of your inbox as read",
    };
}
