using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Lets HR take a table out as a file: asks for the scope of the token, and writes one event a run into the audit trail before the first row leaves.</summary>
/// <remarks>The rows themselves are read through the views, under the rules of visibility: a file never holds more than the page.</remarks>
public sealed class ExportTable(OutcomesDb db)
{
    /// <param name="table">Which one, such as <c>reviews</c>.</param>
    /// <param name="cycleId">Absent = over cycles.</param>
    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">Not HR, or the token does not reach so far.</exception>
    public async Task AdmitAsync(string table, Guid? cycleId, CancellationToken cancel)
    {
        if (!db.Viewer.IsSomebody) throw new SignInRequired();
        if (!db.Viewer.Has(Role.HR) || !db.Viewer.ReadsFreeText) throw new Forbidden("permission-missing", "These files are for HR. Ask somebody who holds the role.");
        var needed = table == "packets" ? Scopes.ReadPackets : Scopes.Read;
        if (!db.Viewer.MayRead(needed)) throw new Forbidden("permission-missing", $"This needs the scope {needed}.");
        AuditTrail.Record(db, $"table-export:{Guid.NewGuid()}", new TableExported(table, cycleId));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>HR took a table out as a file.</summary>
[EventName("reports.table-exported.v1")]
public sealed record TableExported(string Table, Guid? CycleId) : DomainEvent;
