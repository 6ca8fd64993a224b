namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    /// <summary>For import: it serves other objectives than the source said before. Whoever calls counts the links of both.</summary>
    /// <remarks>With <see cref="Links"/> loaded; the new link comes with <see cref="ReplaceFromHistory"/>.</remarks>
    public void UnlinkFromHistory(Guid objectiveId) => LinkCount -= links.RemoveAll(link => link.ObjectiveId == objectiveId && link.KeyResultId is null);

    /// <summary>For import: who added a piece of evidence, and when, as the source says now.</summary>
    /// <remarks>With <see cref="Evidence"/> loaded.</remarks>
    /// <param name="addedOn">UTC day.</param>
    public void CorrectEvidenceFromHistory(Guid evidenceId, Guid addedById, DateOnly addedOn)
    {
        evidence.Find(piece => piece.Id == evidenceId)?.WasAdded(addedById, addedOn);
        RecordHistory(new DeliverableImported(Id, State));
    }
}
