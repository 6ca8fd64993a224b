namespace Outcomes.Database.Import;

/// <summary>One reason why a folder was refused, placed so that a person can find it and fix it without asking.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Line">The physical line on which the record starts, from 1; 0 when the fault is the file's, not a line's.</param>
/// <param name="Column">The column's name; empty when the fault is the whole record's or file's.</param>
/// <param name="Value">What stands there, shortened to 60 characters, line breaks and zero bytes shown as signs.</param>
/// <param name="Reason">Why it is refused.</param>
/// <param name="Fix">What to do, naming a value in quotation marks that would pass.</param>
public sealed record ImportFault(string File, int Line, string Column, string Value, string Reason, string Fix);
