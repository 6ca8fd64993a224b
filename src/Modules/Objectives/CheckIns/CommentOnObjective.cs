using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Says something about an objective. Anybody who sees it, in any state; people named as <c>@name@example.org</c> or <c>@name</c> hear of it if they see it too.</summary>
/// <remarks>The version is not compared: a comment changes nothing that others wrote.</remarks>
public sealed class CommentOnObjective(OutcomesDb db) : Change<CommentOnObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request(
        [property: Required(ErrorMessage = "Text: say something."), MaxLength(2000, ErrorMessage = "Text: at most 2,000 characters.")] string Text);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var objective = await Db.Set<Objective>().LoadAsync(target.Id, cancel);
        var comment = objective.Comment(Ids.New(Db.Now), Me, request.Text.Trim());
        Db.Add(comment);
        var changed = await Db.SaveAsync(objective, comment.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
