using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What people make, against criteria agreed beforehand, and who accepts it.</summary>
public sealed class DeliverablesModule : Module
{
    public override string Name => "deliverables";

    public override void MapTables(ModelBuilder model, OutcomesDb db)
    {
        DeliverableTables.Map(model, db);
        DeliverableChildTables.Map(model, db);
        DependencyTables.Map(model, db);
    }
}
