namespace Outcomes.Auth;

/// <summary>What anybody knows about whose password it is to be.</summary>
/// <param name="Words">At least four characters each: the product's and the organisation's name, and the parts of the person's name and address.</param>
/// <param name="HasSecondStep">Then twelve characters do.</param>
internal sealed record PasswordContext(IReadOnlyCollection<string> Words, bool HasSecondStep)
{
    private const int ShortestWord = 4;
    private static readonly string[] Product = ["outcomes", "outcome"];

    public static PasswordContext Of(string email, string name, string organisation, bool hasSecondStep) =>
        new([.. Product.Concat(PartsOf(email)).Concat(PartsOf(name)).Concat(PartsOf(organisation)).Distinct(StringComparer.OrdinalIgnoreCase)], hasSecondStep);

    private static IEnumerable<string> PartsOf(string text) =>
        text.Split([' ', '.', '@', '-', '_', '+', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestWord);
}
