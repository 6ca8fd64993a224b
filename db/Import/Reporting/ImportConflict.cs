namespace Outcomes.Database.Import;

/// <summary>A field that changed in the file and was edited here meanwhile; the edit stays.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Line">The physical line on which the record starts.</param>
/// <param name="Id">The record's id in its source.</param>
/// <param name="Column">The column that changed.</param>
/// <param name="Imported">What was imported last.</param>
/// <param name="Here">What stands here now.</param>
/// <param name="Value">What the file says now.</param>
public sealed record ImportConflict(string File, int Line, string Id, string Column, string Imported, string Here, string Value);
