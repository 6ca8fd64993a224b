using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>What the numbers of a new or changed key result must satisfy; imported ones may lack anything.</summary>
internal static class KeyResultRules
{
    /// <exception cref="RuleBroken">What does not fit together, in the words of a page; the target names the field.</exception>
    public static void Require(KeyResultNumbers numbers)
    {
        RequireWay(numbers);
        RequireRange(numbers);
        if (numbers.Kind == KeyResultKind.Binary && NotYesOrNo(numbers) is { } field)
            throw new RuleBroken("binary-number", "A yes-or-no key result has the numbers 0 (no) and 1 (yes) only. Change it, or measure another way.", field);
    }

    /// <summary>What a check-in says of a yes-or-no key result.</summary>
    public static void RequireValue(KeyResult key, decimal? value)
    {
        if (key.Kind == KeyResultKind.Binary && value is not (null or 0 or 1))
            throw new RuleBroken("binary-value", "This key result is yes or no. Say 1 when it is done, and 0 until then.", "Value");
    }

    private static void RequireWay(KeyResultNumbers numbers)
    {
        switch (numbers.Kind)
        {
            case KeyResultKind.Increase or KeyResultKind.Decrease when numbers.Target is not null && numbers.Target == numbers.Baseline:
                throw new RuleBroken("target-is-baseline", "The target is where it stands already. Say how far it should go, or measure that it stays in a range.", "Target");
            case KeyResultKind.Increase when numbers.Target < numbers.Baseline:
                throw new RuleBroken("target-below-baseline", "An increase has its target above its baseline. Make it a decrease, or swap the two.", "Target");
            case KeyResultKind.Decrease when numbers.Target > numbers.Baseline:
                throw new RuleBroken("target-above-baseline", "A decrease has its target below its baseline. Make it an increase, or swap the two.", "Target");
        }
    }

    private static void RequireRange(KeyResultNumbers numbers)
    {
        switch (numbers.Kind)
        {
            case KeyResultKind.MaintainInRange when numbers.RangeMin is null && numbers.RangeMax is null:
                throw new RuleBroken("range-missing", "Give the range to stay in: its lowest number, its highest, or both.", "RangeMin");
            case KeyResultKind.MaintainInRange when numbers.RangeMin > numbers.RangeMax:
                throw new RuleBroken("range-upside-down", "The lowest number of the range is above its highest. Swap the two.", "RangeMin");
            case not KeyResultKind.MaintainInRange when numbers.RangeMin is not null || numbers.RangeMax is not null:
                throw new RuleBroken("range-without-use", "Only what is to stay in a range has one. Leave the range out, or measure that it stays in it.", "RangeMin");
        }
    }

    private static string? NotYesOrNo(KeyResultNumbers numbers) => new (string Name, decimal? Value)[]
    {
        ("Baseline", numbers.Baseline), ("Commit", numbers.Commit), ("Target", numbers.Target), ("Stretch", numbers.Stretch),
    }.FirstOrDefault(number => number.Value is not (null or 0 or 1)).Name;
}
