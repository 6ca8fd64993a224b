using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The way in of one person: an ASP.NET Core Identity user. Roles are no part of it, they live in <see cref="RoleAssignment"/> only.</summary>
public sealed class Account : Entity
{
    private Account() { }

    internal Account(Guid id, Guid personId, string email) => (Id, PersonId, Email, SecurityStamp) = (id, personId, email, NewStamp());

    /// <summary>Unique: one account per person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Trimmed and lower case; unique. What is typed to sign in.</summary>
    public string Email { get; internal set; } = "";

    /// <summary>Identity's format, version 3; absent until a password is set.</summary>
    public string? PasswordHash { get; internal set; }

    /// <summary>Changes with password and disabling; every session holds a copy, and a copy that differs is dead.</summary>
    public string SecurityStamp { get; internal set; } = "";

    /// <summary>UTC; absent = may sign in.</summary>
    public DateTime? DisabledAt { get; private set; }

    /// <summary>Raised first by every write about the account, so that such writes wait for each other.</summary>
    public int Writes { get; private set; }

    /// <summary>How the audit trail names it.</summary>
    public string SubjectRef => $"account:{Id}";

    internal void BelongTo(Guid personId) => PersonId = personId;

    internal void ChangePassword(string hash) => (PasswordHash, SecurityStamp) = (hash, NewStamp());

    /// <summary>The same password under a newer hash: sessions live on.</summary>
    internal void Rehash(string hash) => PasswordHash = hash;

    /// <summary>Signed out everywhere; the password stays.</summary>
    internal void EndSessions() => SecurityStamp = NewStamp();

    internal void Disable(DateTime now) => (DisabledAt, SecurityStamp) = (now, NewStamp());

    internal void Enable() => DisabledAt = null;

    /// <summary>The form in which e-mail addresses are kept and compared.</summary>
    internal static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <summary>PostgreSQL keeps no zero character, and refuses to look for one: such an address is nobody's.</summary>
    internal static bool IsAddress(string email) => !email.Contains('\0');

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
