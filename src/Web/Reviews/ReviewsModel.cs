using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>The reviews that one reader has to do with.</summary>
/// <param name="Parts">What the reader writes.</param>
/// <param name="Named">Peers whom the reader named, or is to answer for.</param>
/// <param name="Own">Reviews about the reader.</param>
/// <param name="Others">A page of reviews about others.</param>
/// <param name="Total">How many of them fit.</param>
/// <param name="Cycles">To choose from.</param>
/// <param name="Person">Name of the one person that is asked for.</param>
public sealed record ReviewsModel(
    Firsts<PartRow> Parts, Firsts<NamedRow> Named, Firsts<ReviewRow> Own, IReadOnlyList<ReviewRow> Others, int Total,
    Firsts<(string Value, string Text)> Cycles, string Person);

/// <summary>A part that the reader writes, or has written.</summary>
/// <param name="As">What they write as, in words.</param>
/// <param name="Reviewee">Absent for their own part.</param>
public sealed record PartRow(Guid Id, PersonName? Reviewee, string As, string Cycle, StateMark State, bool IsOpen, bool IsLate, DueDate Due);

/// <summary>A peer who was named for somebody's review and waits for the manager, or was not approved.</summary>
/// <param name="ToAnswer">The reader is the one who answers.</param>
/// <param name="Reason">Why not.</param>
public sealed record NamedRow(Guid ReviewId, PersonName Peer, PersonName Reviewee, string Cycle, StateMark State, bool ToAnswer, string? Reason);

/// <summary>A review in a list.</summary>
/// <param name="Rating">As far as the reader may know it.</param>
/// <param name="Next">English words for what waits on the reader there; empty when nothing does.</param>
public sealed record ReviewRow(Guid Id, PersonName Reviewee, string Cycle, StateMark State, string Rating, PersonName? Manager, string Next)
{
    public string Href => $"/reviews/{Id}";
}
