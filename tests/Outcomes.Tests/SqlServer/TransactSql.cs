using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Outcomes.Tests.SqlServer;

/// <summary>Microsoft's own parser of Transact-SQL, as of SQL Server 2019.</summary>
internal static partial class TransactSql
{
    /// <returns>The statements of a script without the settings around them, alike where only the numbers of parameters differ; and what is wrong with it.</returns>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Faults) Read(string script)
    {
        using var reader = new StringReader(script);
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        var statements = from batch in (fragment as TSqlScript)?.Batches ?? []
                         from statement in batch.Statements
                         where statement is not (SetOnOffStatement or DeclareVariableStatement)
                         select Numbers().Replace(script.Substring(statement.StartOffset, statement.FragmentLength), "");
        return ([.. statements], [.. errors.Select(error => $"line {error.Line}: {error.Message}")]);
    }

    [GeneratedRegex(@"(?<=@[A-Za-z_]+)\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
