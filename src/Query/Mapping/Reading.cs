using Outcomes.Platform;

namespace Outcomes.Query.Mapping;

/// <summary>What a view's definition needs from the request. Profiles capture variables of these names, which AutoMapper matches.</summary>
/// <remarks>While maps are read at start, one empty instance marks the places; each read puts its own values there.</remarks>
internal sealed class Reading
{
    /// <summary>UTC.</summary>
    public DateTime now { get; init; }

    /// <summary>Null where the viewer reads no free text; a null folds away when SQL is written, a false would not.</summary>
    public bool? freeText { get; init; }

    /// <summary>The person who asks.</summary>
    public Guid? me { get; init; }

    public OutcomesDb db { get; init; } = null!;

    public static Reading Of(OutcomesDb db) => new()
    {
        now = db.Now,
        freeText = db.Viewer.ReadsFreeText ? true : null,
        me = db.Viewer.PersonId,
        db = db,
    };
}
