using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>One thing that was done, on a day.</summary>
/// <param name="Subject">Kind and number of the thing, such as "deliverable, step 4".</param>
/// <param name="Href">Its page; absent where it has none.</param>
/// <param name="Actor">Who did it; absent for the system and for services.</param>
/// <param name="ActorRef">As the chain names them.</param>
public sealed record AuditLine(DateOnly On, string Action, string Subject, string? Href, PersonName? Actor, string ActorRef, string Reason);
