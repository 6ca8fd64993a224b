namespace Outcomes.Platform;

/// <summary>A mail that no further try would bring to its recipient.</summary>
/// <param name="why">Follows the address in a sentence: "… is no mail address".</param>
public sealed class Undeliverable(string why) : Exception($"The recipient's address {why}.");
