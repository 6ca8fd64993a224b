namespace Outcomes.Database.Import.Reading;

/// <summary>Guesses where a cell should have ended whose closing quotation mark is lost, from how many cells its record should have.</summary>
/// <param name="Cell">The text that the cell most likely holds.</param>
/// <param name="Lines">How many physical lines it most likely takes.</param>
internal readonly record struct LostQuote(string Cell, int Lines)
{
    /// <param name="swallowed">The cell as read: its own text, then whatever followed up to the next quotation mark.</param>
    /// <param name="cellsAfter">How many cells the record should have after it.</param>
    public static LostQuote In(string swallowed, int cellsAfter)
    {
        var lines = CsvRecords.WithNewlines(swallowed).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split(',');
            if (parts.Length <= cellsAfter)
                continue;
            var last = string.Join(',', parts[..^cellsAfter]);
            return new LostQuote(string.Join('\n', [.. lines[..i], last]), i + 1);
        }

        return new LostQuote(lines[0], 1);
    }
}
