using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Which files the sweep must leave: those of all evidence, unseen ones included.</summary>
internal static class EvidenceFiles
{
    public static IQueryable<string> Hashes(OutcomesDb db) => db.AllRows<Evidence>().Where(e => e.Sha256 != null).Select(e => e.Sha256 ?? "");
}
