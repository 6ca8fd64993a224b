using System.ComponentModel.DataAnnotations;

namespace Outcomes.Objectives;

/// <summary>A day that somebody can mean: a year left out or typed with a digit too many is none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CalendarDayAttribute : RangeAttribute
{
    public CalendarDayAttribute() : base(typeof(DateOnly), "1900-01-01", "2200-12-31")
    {
        ParseLimitsInInvariantCulture = true;
        ErrorMessage = "{0}: a day of the years 1900 to 2200, such as 2026-07-01.";
    }
}
