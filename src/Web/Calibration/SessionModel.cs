using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Text;

namespace Outcomes.Web.Calibration;

/// <summary>One session as its page shows it to whoever takes part.</summary>
/// <param name="Points">The steps of the scale, lowest first.</param>
/// <param name="Reviews">All of the session that the viewer sees, without their own.</param>
public sealed record SessionModel(
    CalibrationSessionView Session, IReadOnlyList<RatingScalePointView> Points, IReadOnlyList<RatedReview> Reviews, IReadOnlyList<CalibrationChangeView> Changes, IReadOnlyList<Guid> Invited)
{
    /// <summary>Fewer ratings than this show no distribution (domain: n ≥ 5).</summary>
    public const int SmallestGroup = 5;

    /// <summary>One page of the reviews, in one box where a box is opened.</summary>
    public IReadOnlyList<RatedReview> Shown { get; init; } = [];

    /// <summary>Of everybody the page names.</summary>
    public IReadOnlyDictionary<Guid, PersonName> Names { get; init; } = new Dictionary<Guid, PersonName>();

    /// <summary>All reviews by the box that they stand in, from 0 to 8; by none where a rating or an outcome is missing.</summary>
    public ILookup<int?, RatedReview> Boxes { get; } = Reviews.ToLookup(review => NineBoxes.Of(review, Points));

    public string Href => $"/calibration/{Session.Id}";

    /// <summary>Those whose names the page shows: on its list, and in its boxes.</summary>
    public IEnumerable<RatedReview> Named => Shown.Concat(Enumerable.Range(0, NineBoxes.Count).SelectMany(box => NamedIn(box)));

    /// <summary>The reviews of which the page shows a name, a rating or a reason: whoever they are about can read who saw it.</summary>
    public IReadOnlyList<Guid> ReadReviews => [.. Named.Select(review => review.Id).Concat(Changes.Select(change => change.ReviewId)).Distinct()];

    public IEnumerable<RatedReview> Rated => Reviews.Where(review => review.Now is not null);

    /// <summary>Handed in by their managers, or further.</summary>
    public int Ready => Reviews.Count(review => !ReviewStates.BeforeReady.Contains(review.State));

    /// <summary>The first few of one box, who stand in it by name.</summary>
    public IEnumerable<RatedReview> NamedIn(int box) => Boxes[box].Take(NineBoxes.MostNames);

    public bool May(string action) => Session.AllowedActions.Contains(action);

    public PersonName Name(Guid id) => Names.GetValueOrDefault(id, new PersonName(id, "?"));
}

/// <summary>A review in a session.</summary>
/// <param name="Was">As the manager rated.</param>
/// <param name="Now">With the changes of sessions.</param>
/// <param name="Achieved">0 to 1 of the outcomes closed in the time reviewed; absent where none was closed with a verdict.</param>
public sealed record RatedReview(Guid Id, Guid RevieweeId, Guid? ManagerId, string Unit, ReviewState State, decimal? Was, decimal? Now, decimal? Achieved)
{
    public bool IsMoved => Was is not null && Now is not null && Was != Now;
}
