namespace Outcomes.Pdf.Documents;

/// <summary>A square that a phone reads.</summary>
/// <param name="Content">An address, up to 1,000 characters.</param>
/// <param name="AlternativeText">What it is for, to those who cannot see it.</param>
/// <param name="Caption">Printed beside it.</param>
public sealed record QrCode(string Content, string AlternativeText, string Caption) : Block;

/// <summary>Who stands for the document, each over a line of their own. Kept on one page.</summary>
public sealed record SignOff(IReadOnlyList<SignOffParty> Parties) : Block;

/// <summary>One who stands for it.</summary>
/// <param name="Role">As what: <c>Manager at the time</c>.</param>
/// <param name="Statement">What was done and on which day: <c>Agreed on 24 July 2026</c>.</param>
/// <param name="Key">What proves it, such as a key's fingerprint; empty when there is none.</param>
public sealed record SignOffParty(string Role, string Person, string Statement, string Key = "");
