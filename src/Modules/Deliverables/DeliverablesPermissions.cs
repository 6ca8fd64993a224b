using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What a token needs to write here; who may touch which row is <see cref="DeliverableAccess"/>'s word.</summary>
internal static class DeliverablesPermissions
{
    public static readonly Permission Write = new("deliverables.write");
}
