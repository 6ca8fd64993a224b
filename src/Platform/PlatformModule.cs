using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>What every module stands on: viewer, visibility, events, audit, notifications, files.</summary>
public sealed class PlatformModule : Module
{
    public override string Name => "platform";

    public override void MapTables(ModelBuilder model, OutcomesDb db) => PlatformTables.Map(model, db);

    public override void MapApi(ApiMap api) => api.Action<MarkNotificationRead, Nothing>("Notifications", "MarkRead");
}
