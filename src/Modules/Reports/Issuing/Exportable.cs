using System.Linq.Expressions;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Which reviews may leave as packets: shared ones, and, where HR switches it on, those whose manager's part is handed in; to the reviewee never before sharing.</summary>
internal static class Exportable
{
    public static Expression<Func<Review, bool>> Rule(PacketAudience audience, PayloadOptions options)
    {
        var isUnsharedToo = options.IncludeUnshared && audience != PacketAudience.Employee;
        var isForManager = audience == PacketAudience.Manager;
        return review => review.State != ReviewState.Cancelled
            && (!isForManager || review.ManagerIdSnapshot != null)
            && (review.SharedOn != null
                || (isUnsharedToo && review.State != ReviewState.NotStarted && review.State != ReviewState.Collecting && review.State != ReviewState.ManagerDraft));
    }
}
