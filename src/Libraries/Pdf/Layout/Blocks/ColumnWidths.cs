namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>How wide the columns of a table are: no word is cut where that can be helped, and what is left goes to those that have most to say.</summary>
internal static class ColumnWidths
{
    /// <param name="needs">For each column, in points and with the space around it.</param>
    public static double[] Share(ColumnNeeds[] needs, double width)
    {
        double[] words = [.. needs.Select(need => need.LongestWord)], usual = [.. needs.Select(need => need.Usual)], whole = [.. needs.Select(need => need.Whole)];
        if (whole.Sum() <= width) return [.. whole.Select(one => one * width / whole.Sum())];
        if (usual.Sum() <= width) return Filled(usual, whole, width);
        return words.Sum() <= width ? Filled(words, usual, width) : Filled(new double[words.Length], words, width);
    }

    /// <summary>From what each has towards what each wants: small wishes are met first, and those that remain share alike.</summary>
    private static double[] Filled(double[] has, double[] wants, double width)
    {
        double[] widths = [.. has];
        var rest = width - has.Sum();
        var left = has.Length;
        foreach (var index in Enumerable.Range(0, has.Length).OrderBy(index => wants[index] - has[index]))
        {
            var more = Math.Min(wants[index] - has[index], rest / left);
            widths[index] += more;
            rest -= more;
            left--;
        }
        return widths;
    }
}

/// <summary>What a column needs: not to cut its longest word, to have most cells in one line, to have all of them so.</summary>
internal readonly record struct ColumnNeeds(double LongestWord, double Usual, double Whole);
