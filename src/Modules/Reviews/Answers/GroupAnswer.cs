using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One answer of a group while it is counted; it leaves this module's memory only inside an aggregate.</summary>
internal sealed record GroupAnswer(Guid ReviewId, Guid AssignmentId, Guid QuestionId, decimal? Rating, string? Text, string Author)
{
    public static IQueryable<GroupAnswer> Of(OutcomesDb db, Relation relation, Guid[] reviewIds) =>
        from part in db.AllRows<ReviewAssignment>().AsNoTracking()
        join answer in db.AllRows<Response>() on part.Id equals answer.AssignmentId
        join author in db.AllRows<Person>() on part.ReviewerId equals author.Id
        where part.Relation == relation && part.State == AssignmentState.Submitted && reviewIds.Contains(part.ReviewId)
        select new GroupAnswer(part.ReviewId, part.Id, answer.QuestionId, answer.RatingValue, answer.Text, author.DisplayName);
}
