using System.Collections.Frozen;
using System.Globalization;
using Outcomes.Database.Import.Files;

namespace Outcomes.Database.Import.Judging;

/// <summary>One column of an import file.</summary>
/// <param name="Name">As written in the header.</param>
/// <param name="Longest">The longest value kept, in characters.</param>
internal sealed record Column(string Name, int Longest)
{
    /// <summary>The cell must not be empty.</summary>
    public bool Required { get; init; }

    /// <summary>A value that would pass where one is missing.</summary>
    public string Example { get; init; } = "";

    /// <summary>The column may be absent from the header.</summary>
    public bool Optional { get; init; }

    /// <summary>No two records may have the same value.</summary>
    public bool Unique { get; init; }

    /// <summary>The file whose key the cell names; empty when it is no reference.</summary>
    public string RefersTo { get; init; } = "";

    /// <summary>The example, made different for each line by a # in it.</summary>
    public string ExampleFor(int line) => Example.Replace("#", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>The columns of one import file and which of them name a record.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Name">The file's name in reports.</param>
/// <param name="What">One record of the file, in words.</param>
/// <param name="KeyColumns">How many of the first columns together name a record.</param>
internal sealed record FileLayout(string File, string Name, string What, int KeyColumns, IReadOnlyList<Column> Columns)
{
    /// <summary>Reads a record's cells into its row, noting each refusal.</summary>
    public required Func<RowCells, ImportRow> Read { get; init; }

    private readonly FrozenDictionary<string, int> _positions =
        Columns.Select((column, at) => (column.Name, at)).ToFrozenDictionary(pair => pair.Name, pair => pair.at);

    public int Position(string column) => _positions[column];

    public bool Knows(string column) => _positions.ContainsKey(column);

    /// <summary>A key of several columns is joined by the unit separator.</summary>
    public string KeyOf(string[] values) => KeyColumns == 1 ? values[0] : string.Join('\u001f', values, 0, KeyColumns);

    /// <summary>The columns that a header must name.</summary>
    public string Header => string.Join(',', Columns.Where(column => !column.Optional).Select(column => column.Name));
}
