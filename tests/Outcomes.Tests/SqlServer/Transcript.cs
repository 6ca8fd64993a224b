namespace Outcomes.Tests.SqlServer;

/// <summary>What a twin said, as the parser reads it.</summary>
/// <param name="Statements">Each once.</param>
/// <param name="Faults">What could not be said, or was not understood.</param>
internal sealed record Transcript(IReadOnlyList<string> Statements, IReadOnlyList<string> Faults)
{
    public static Transcript Of(SqlServerTwin twin)
    {
        var read = twin.Commands.Distinct(StringComparer.Ordinal).Select(command => (Command: command, Read: TransactSql.Read(command))).ToList();
        return new Transcript(
            [.. read.SelectMany(one => one.Read.Statements).Distinct(StringComparer.Ordinal)],
            [.. twin.Faults, .. read.SelectMany(one => one.Read.Faults.Select(fault => $"{fault}\n{one.Command}"))]);
    }

    public override string ToString() =>
        $"{Statements.Count} distinct statements for SQL Server: {string.Join(", ", Statements.CountBy(text => text.Split(' ', '\n')[0]).Select(kind => $"{kind.Value} {kind.Key}"))}";
}
