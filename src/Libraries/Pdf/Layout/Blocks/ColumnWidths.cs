namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>How wide the columns of a table are: no word is cut where that can be helped, and what is left goes to those that have most to say.</summary>
internal static class ColumnWidths
{
    /// <param name="needs">For each column, in points and with the space around it.</param>
    public static double[] Share(ColumnNeeds[] needs, double width)
    {
        double[] words = [.. needs.Select(need => need.LongestWord)], usual = [.. needs.Select(need => need.Usual)], whole = [.. needs.Select(need => need.Whole)];
        if (whole.Sum() <= width) return [.. whole.Select(one => one * width / whole.Sum())];
        if (usual.Sum() <= width) return Between(usual, whole, width);
        return words.Sum() <= width ? Between(words, usual, width) : Squeezed(words, width);
    }

    private static double[] Between(double[] least, double[] most, double width)
    {
        var part = (width - least.Sum()) / Math.Max(0.01, most.Sum() - least.Sum());
        return [.. least.Select((one, index) => one + part * (most[index] - one))];
    }

    /// <summary>Columns below an equal share keep what they need; the others share the rest alike.</summary>
    private static double[] Squeezed(double[] needs, double width)
    {
        var widths = new double[needs.Length];
        double rest = width;
        var left = needs.Length;
        foreach (var index in Enumerable.Range(0, needs.Length).OrderBy(index => needs[index]))
        {
            widths[index] = Math.Min(needs[index], rest / left);
            rest -= widths[index];
            left--;
        }
        return widths;
    }
}

/// <summary>What a column needs: not to cut its longest word, to have most cells in one line, to have all of them so.</summary>
internal readonly record struct ColumnNeeds(double LongestWord, double Usual, double Whole);
