namespace Outcomes.Platform;

/// <summary>Which hashes the rows of a module name; registered by each module that keeps files, read by the sweep.</summary>
/// <param name="Hashes">All rows, unseen ones included.</param>
public sealed record FileReferences(Func<OutcomesDb, IQueryable<string>> Hashes);
