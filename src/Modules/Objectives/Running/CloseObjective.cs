using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Ends an active objective with a verdict and a closing note. The owner.</summary>
/// <remarks>Errors: wrong-state, verdict-missing.</remarks>
public sealed class CloseObjective(OutcomesDb db) : Change<CloseObjective.Request>(db, ObjectivesPermissions.Write)
{
    /// <param name="Verdict">Achieved, PartlyAchieved or Missed.</param>
    /// <param name="ClosingNote">Markdown: what was reached and learned.</param>
    public sealed record Request(
        [property: Required(ErrorMessage = "Verdict: Achieved, PartlyAchieved or Missed."), EnumDataType(typeof(ObjectiveVerdict), ErrorMessage = "Verdict: Achieved, PartlyAchieved or Missed.")]
        ObjectiveVerdict? Verdict,
        [property: Required(ErrorMessage = "ClosingNote: say what was reached and learned."), MaxLength(20000, ErrorMessage = "ClosingNote: at most 20,000 characters.")]
        string ClosingNote);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.Close(standing.Party, request.Verdict ?? ObjectiveVerdict.Unrecorded, request.ClosingNote);
        return await Db.SaveAsync(objective, cancel);
    }
}
