using Outcomes.Web.Text;

namespace Outcomes.Web.Components;

/// <summary>Who may do what now.</summary>
/// <param name="Person">By name, where it is one person.</param>
/// <param name="Group">English words where it is not, such as "HR".</param>
/// <param name="Actions">Names of actions.</param>
public sealed record MayAct(PersonName? Person, string Group, bool IsReader, IReadOnlyList<string> Actions);
