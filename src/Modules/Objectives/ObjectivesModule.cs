using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Periods, objectives, key results, check-ins: what is to be different, and how far it is.</summary>
public sealed class ObjectivesModule : Module
{
    public override string Name => "objectives";

    public override void MapTables(ModelBuilder model, OutcomesDb db) => ObjectiveTables.Map(model, db);
}
