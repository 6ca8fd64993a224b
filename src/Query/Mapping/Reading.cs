using System.Reflection;
using Outcomes.Platform;

namespace Outcomes.Query.Mapping;

/// <summary>What a view's definition needs from the request. Profiles capture variables of these names, which AutoMapper matches.</summary>
/// <remarks>While maps are read at start, one empty instance marks the places; each read puts its own values there.</remarks>
internal sealed class Reading
{
    /// <summary>UTC.</summary>
    public DateTime now { get; init; }

    /// <summary>UTC; the day on which roles are looked at.</summary>
    public DateOnly today { get; init; }

    /// <summary>Null where the viewer reads no free text; a null folds away when SQL is written, a false would not.</summary>
    public bool? freeText { get; init; }

    /// <summary>The person who asks.</summary>
    public Guid? me { get; init; }

    /// <summary>HR for the whole organisation.</summary>
    public bool actsAsHR { get; init; }

    /// <summary>The person who asks, where they are HR for some units; else null.</summary>
    public Guid? scopedHR { get; init; }

    public OutcomesDb db { get; init; } = null!;

    /// <summary>Everything that a definition may take from a request.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(Reading).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => property.Name)];

    public static Reading Of(OutcomesDb db) => new()
    {
        now = db.Now,
        today = db.Today,
        freeText = db.Viewer.ReadsFreeText ? true : null,
        me = db.Viewer.PersonId,
        actsAsHR = db.Viewer.SeesAll,
        scopedHR = db.Viewer.IsScopedHR ? db.Viewer.PersonId : null,
        db = db,
    };
}
