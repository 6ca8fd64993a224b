using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What a viewer is to one objective.</summary>
/// <param name="IsDirectManager">Of the owner; dotted lines count.</param>
/// <param name="IsUnitHead">Of the objective's unit.</param>
/// <param name="IsHR">In whose scope the objective's unit lies.</param>
/// <param name="HasManager">The owner has a primary manager.</param>
public sealed record Standing(bool IsOwner, bool IsDirectManager, bool IsUnitHead, bool IsHR, bool HasManager)
{
    public static readonly Standing None = new(false, false, false, false, true);

    /// <summary>As the machine knows parties: HR stands in for a manager who is missing, and no owner is their own manager or head.</summary>
    public Party Party
    {
        get
        {
            var party = (IsOwner ? Party.Owner : Party.None) | (IsHR ? Party.HR : Party.None);
            if (IsOwner) return party;
            if (IsDirectManager || (IsHR && !HasManager)) party |= Party.DirectManager;
            return IsUnitHead ? party | Party.UnitHead : party;
        }
    }
}
