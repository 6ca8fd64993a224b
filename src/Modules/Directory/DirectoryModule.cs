using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>People, units, who reports to whom, who holds which role.</summary>
public sealed class DirectoryModule : Module
{
    public override string Name => "directory";

    public override void MapTables(ModelBuilder model, OutcomesDb db) => DirectoryTables.Map(model, db);
}
