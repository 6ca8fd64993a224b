using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Anybody who sees a deliverable says something about it; who is mentioned and may see it is told. <c>POST /odata/Deliverables({id})/Comment</c></summary>
/// <remarks>Only adds, so it does not ask which version was read.</remarks>
public sealed class CommentOnDeliverable(OutcomesDb db) : Change<CommentOnDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Markdown; <c>@name@example.org</c>, or <c>@name</c> where only one address begins so, mentions somebody.</summary>
        [Required(ErrorMessage = "Write something.")]
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A comment has at most 20,000 characters.")]
        public string Text { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.HoldAsync(target.Id, cancel);
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target.Id, cancel);
        var comment = deliverable.Comment(request.Text, Me, Db.Now);
        var changed = await Db.SaveAsync(deliverable, comment.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
