using Outcomes.Auth;
using Outcomes.Database.Import;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Database;

/// <summary>The one list of modules, upstream first. What is not here has no tables, no services and no endpoints.</summary>
public static class Modules
{
    public static readonly IReadOnlyList<Module> All =
    [
        new PlatformModule(),
        new DirectoryModule(),
        new ObjectivesModule(),
        new DeliverablesModule(),
        new ReviewsModule(),
        new ReportsModule(),
        new AuthModule(),
        new ImportModule(),
    ];
}
