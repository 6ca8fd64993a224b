using Outcomes.Web.Text;

namespace Outcomes.Web.Components;

/// <summary>One thing that was agreed, and what became of it.</summary>
/// <param name="Verdict">Met, not met, waived or pending.</param>
/// <param name="Note">Why, in the words of the one who judged.</param>
/// <param name="By">Who judged; nobody while pending.</param>
public sealed record CriterionLine(Guid Id, string Text, StateMark Verdict, string? Note = null, PersonName? By = null);
