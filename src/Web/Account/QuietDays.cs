using Outcomes.Directory;
using Outcomes.Query.Views;

namespace Outcomes.Web.Account;

/// <summary>The days on which a stretch of quiet hours begins.</summary>
public static class QuietDays
{
    /// <summary>In the order of a week; values are names of <see cref="Days"/>.</summary>
    public static readonly IReadOnlyList<string> Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Whether a stretch begins on a day; on every one until somebody says otherwise.</summary>
    public static bool Has(MyselfView person, string day) =>
        !Enum.TryParse<Days>(person.QuietHoursDays, out var days) || (Enum.TryParse<Days>(day, out var one) && days.HasFlag(one));
}
