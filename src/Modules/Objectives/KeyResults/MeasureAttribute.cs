using System.ComponentModel.DataAnnotations;

namespace Outcomes.Objectives;

/// <summary>A number that fits the databases: twelve digits before the point, six behind it are kept.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MeasureAttribute : RangeAttribute
{
    public MeasureAttribute() : base(-999_999_999_999d, 999_999_999_999d) =>
        ErrorMessage = "{0}: from -999,999,999,999 to 999,999,999,999; use a larger unit, such as thousands.";
}
