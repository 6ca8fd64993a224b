using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Auth;

/// <summary>What tokens say of the grant they come from.</summary>
/// <param name="Subject">The account's id, or the client's where it acts by itself.</param>
/// <param name="AuthorizationId">Absent where a client acts by itself.</param>
/// <param name="Stamp">Of the account.</param>
internal sealed record GrantFacts(string Subject, Guid? AuthorizationId = null, string Sid = "", string Stamp = "", DateTime AuthenticatedAt = default, string Acr = "", string Amr = "")
{
    public GrantFacts(Authorization grant) : this(grant.Subject, grant.Id, grant.Sid ?? "", grant.Stamp, grant.AuthenticatedAt, grant.Acr, grant.Amr) { }

    /// <summary>As <c>auth_time</c> says it.</summary>
    public long AuthenticatedSeconds => new DateTimeOffset(AuthenticatedAt).ToUnixTimeSeconds();

    /// <summary>Tells one stamp from another without telling it.</summary>
    public static string StampVersion(string stamp) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(stamp)).AsSpan(0, 9));
}
