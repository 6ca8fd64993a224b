namespace Outcomes.Pdf;

/// <summary>Typefaces of the installation, asked after ours for letters that ours do not have.</summary>
/// <param name="Folder">Where the files lie: TrueType outlines (glyf) only.</param>
/// <param name="Sha256ByFile">Which files of it, in order, and the hash that each must have, in hexadecimal: a file that was exchanged is refused.</param>
public sealed record FurtherFonts(string Folder, IReadOnlyList<KeyValuePair<string, string>> Sha256ByFile);
