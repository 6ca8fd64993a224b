namespace Outcomes.Benchmarks;

/// <summary>The statements of the raw peer: what a careful person would write for a person without HR role.</summary>
internal static class RawSql
{
    private const string Visible = """
        (d.Visibility = 'Organisation' OR d.ProducerId = $me OR d.OutcomeOwnerId = $me
          OR (d.Visibility = 'Team' AND (EXISTS (SELECT 1 FROM OrgUnitClosures c WHERE c.AncestorId = d.ProducerUnitId AND c.DescendantId = $unit)
                                      OR EXISTS (SELECT 1 FROM ManagerClosures c WHERE c.AncestorId = $me AND c.DescendantId = d.ProducerId)))
          OR (d.Visibility = 'Private' AND EXISTS (SELECT 1 FROM ManagerClosures c WHERE c.AncestorId = $me AND c.DescendantId = d.ProducerId AND c.Depth = 1))
          OR (d.Visibility <> 'Organisation' AND EXISTS (SELECT 1 FROM VisibilityGrants g WHERE g.PersonId = $me AND g.SubjectKind = 'deliverable' AND g.SubjectId = d.Id)))
        """;

    private const string Chosen = "d.State <> 'Cancelled' AND d.Revision >= 1";

    private const string Columns = """
        d.Id, d.Title, d.State, d.DueOn, d.ProducerId, p.DisplayName,
        d.DueAtUtc IS NOT NULL AND d.DueAtUtc < $now AND d.State IN ('Draft', 'Committed', 'Submitted', 'ChangesRequested'),
        CASE WHEN d.CriteriaTotal = 0 THEN NULL ELSE CAST(d.CriteriaMet AS REAL) / d.CriteriaTotal END, d.Version
        """;

    public const string FirstPage = $"""
        SELECT {Columns}
        FROM Deliverables d LEFT JOIN People p ON p.Id = d.ProducerId
        WHERE {Visible} AND {Chosen}
        ORDER BY d.DueOn, d.Id LIMIT 101
        """;

    public const string LaterPage = $"""
        SELECT {Columns}
        FROM Deliverables d LEFT JOIN People p ON p.Id = d.ProducerId
        WHERE {Visible} AND {Chosen} AND d.DueOn >= $due AND (d.DueOn > $due OR (d.DueOn = $due AND d.Id > $id))
        ORDER BY d.DueOn, d.Id LIMIT 101
        """;

    public const string Count = $"SELECT COUNT(*) FROM Deliverables d WHERE {Visible} AND {Chosen}";
}
