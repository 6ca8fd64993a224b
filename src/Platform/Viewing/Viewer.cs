namespace Outcomes.Platform;

/// <summary>Who asks. Every rule of visibility and every policy reads this and nothing else.</summary>
/// <remarks>Flags are computed once so that they reach SQL as plain parameters, and a null <see cref="PersonId"/> folds away when SQL is written.</remarks>
public sealed record Viewer
{
    /// <summary>Nobody sees no row.</summary>
    public static readonly Viewer Nobody = new() { Kind = ViewerKind.Nobody };

    public required ViewerKind Kind { get; init; }

    /// <summary>The person as whom rows are seen; absent for the system and under the BI projection.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The unit the person belongs to now.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The account's roles that count in this request.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>What the token allows; absent = a session, which is not limited. A scope limits and never grants.</summary>
    public IReadOnlySet<string>? Scopes { get; init; }

    /// <summary>HR for the whole organisation, or the system: sees every row that is not somebody's own affair.</summary>
    public bool SeesAll { get; init; }

    /// <summary>HR for some units only; the rules look the units up in the role assignments.</summary>
    public bool IsScopedHR { get; init; }

    /// <summary>Under scope <c>bi.read</c>: the organisation without free text and without what is private.</summary>
    public bool ReadsForBI { get; init; }

    /// <summary>The person who acts, also under the BI projection; for the audit trail, never for a rule.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>UTC; when the person at the browser, or behind an application's token, last proved who they are.
    /// Absent = there is none, or a token that proves nothing.</summary>
    public DateTime? ProvenAt { get; init; }

    /// <summary>Why the system acts, such as <c>outbox</c>; or the name of the client.</summary>
    public string? Reason { get; init; }

    public bool IsSomebody => Kind != ViewerKind.Nobody;
    public bool IsSystem => Kind == ViewerKind.System;
    public bool IsAdministrator => Has(Role.Administrator);

    /// <summary>False under the BI projection, whose free text is masked and may not be named in queries.</summary>
    public bool ReadsFreeText => !ReadsForBI;

    /// <summary>How the audit trail names who acted: <c>person:{id}</c>, <c>client:{name}</c>, <c>system:{reason}</c>.</summary>
    public string ActorRef => Kind switch
    {
        ViewerKind.Person => $"person:{ActorId ?? PersonId}",
        ViewerKind.Client => $"client:{Reason}",
        ViewerKind.System => $"system:{Reason}",
        _ => "nobody",
    };

    /// <summary>The system, acting for a stated reason. Made in few, listed files only.</summary>
    public static Viewer System(string reason, Guid? actorId = null) =>
        new() { Kind = ViewerKind.System, Reason = reason, SeesAll = true, ActorId = actorId };

    public bool Has(Role role) => Roles.Contains(role);

    /// <summary>Whether the token, where there is one, lets its holder read at all, or a set with a narrower scope of its own.</summary>
    public bool MayRead(string? narrower = null) =>
        Scopes is not { } held || ReadsForBI || held.Contains(Platform.Scopes.Read)
        || (narrower is null ? Platform.Scopes.OfReading.Any(held.Contains) : held.Contains(narrower));

    /// <summary>Whether the way they signed in allows it; a session allows whatever the person may.</summary>
    public bool Carries(string scope) => Scopes?.Contains(scope) != false;

    public bool May(Permission permission) =>
        IsSystem || (IsSomebody
            && Carries(permission.Scope)
            && (permission.AnyOf.Count == 0 || permission.AnyOf.Any(Has)));
}

/// <summary>Who may ask: a person by session or token, a client that acts as a named person, the system for a stated reason.</summary>
public enum ViewerKind { Nobody, Person, Client, System }
