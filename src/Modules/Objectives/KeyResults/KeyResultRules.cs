using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What the numbers of a new or changed key result must satisfy; imported ones may lack anything.</summary>
internal static class KeyResultRules
{
    public static void Require(KeyResultNumbers numbers)
    {
        switch (numbers.Kind)
        {
            case KeyResultKind.Increase when numbers.Target < numbers.Baseline:
                throw new RuleBroken("target-below-baseline", "An increase has its target above its baseline. Use Decrease, or swap them.", "Target");
            case KeyResultKind.Decrease when numbers.Target > numbers.Baseline:
                throw new RuleBroken("target-above-baseline", "A decrease has its target below its baseline. Use Increase, or swap them.", "Target");
            case KeyResultKind.MaintainInRange when numbers.RangeMin is null && numbers.RangeMax is null:
                throw new RuleBroken("range-missing", "Give RangeMin, RangeMax or both: the range to stay in.", "RangeMin");
            case KeyResultKind.MaintainInRange when numbers.RangeMin > numbers.RangeMax:
                throw new RuleBroken("range-upside-down", "RangeMin must not be above RangeMax.", "RangeMin");
            case not KeyResultKind.MaintainInRange when numbers.RangeMin is not null || numbers.RangeMax is not null:
                throw new RuleBroken("range-without-use", "Only MaintainInRange has a range. Leave RangeMin and RangeMax out.", "RangeMin");
        }
    }
}
