using System.ComponentModel.DataAnnotations;

namespace Outcomes.Deliverables;

/// <summary>An absolute http or https address: nothing that runs when it is clicked, such as <c>javascript:</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null
        || (value is string text
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.Host.Length > 0);

    public override string FormatErrorMessage(string name) => $"{name}: give a whole web address that starts with https:// or http://.";
}
