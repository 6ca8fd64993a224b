using System.ComponentModel.DataAnnotations;

namespace Outcomes.Reviews;

/// <summary>The id of something must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class GivenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Guid id && id != Guid.Empty;

    public override string FormatErrorMessage(string name) => $"{name}: give the id.";
}
