using Outcomes.Database.Import.Reading;

namespace Outcomes.Database.Import.Judging;

/// <summary>One file of the folder, read from its start each time it is asked for its records, so that it never stands in memory whole.</summary>
internal sealed class SourceFile(FileLayout layout, string path)
{
    public FileLayout Layout => layout;

    /// <summary>The size in bytes, for showing how far reading has come.</summary>
    public long Length => new FileInfo(path).Length;

    /// <summary>Reads every record; those whose cells are shifted come with <see cref="JudgedRecord.IsWhole"/> false.</summary>
    public IEnumerable<JudgedRecord> Records(FaultList faults, FileOutcome outcome)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.SequentialScan);
        if (RefusesWideEncoding(stream, faults, outcome))
            yield break;
        using var records = CsvRecords.Read(stream).GetEnumerator();
        if (!TryHeader(records, faults, outcome, out var header))
            yield break;
        while (records.MoveNext())
        {
            var record = records.Current;
            if (record.EndOfReading)
                RefuseTooLarge(record, faults, outcome);
            else if (!record.IsBlank)
                yield return new JudgedRecord(header.TryRead(record, faults, out var cells), cells, stream.Position);
        }

        outcome.Dropped.AddRange(header.Dropped);
    }

    private bool TryHeader(IEnumerator<CsvRecord> records, FaultList faults, FileOutcome outcome, out HeaderMap header)
    {
        var first = records.MoveNext() ? records.Current : new CsvRecord(1, []);
        var readable = new HeaderRules(layout, faults).TryMap(first, out header);
        outcome.HasKeys = readable && header.HasKey;
        return readable;
    }

    // UTF-16 with its mark would be read, but the format is UTF-8: a file that is right by luck is not right.
    private bool RefusesWideEncoding(FileStream stream, FaultList faults, FileOutcome outcome)
    {
        var (first, second) = (stream.ReadByte(), stream.ReadByte());
        stream.Position = 0;
        if ((first, second) is not ((0xFF, 0xFE) or (0xFE, 0xFF)))
            return false;
        faults.Add(layout.File, 1, "", "", "the file is UTF-16", Fixes.SaveAsUtf8());
        outcome.HasKeys = false;
        return true;
    }

    private void RefuseTooLarge(CsvRecord record, FaultList faults, FileOutcome outcome)
    {
        var limit = CsvRecords.LargestRecordBytes / (1024 * 1024);
        faults.Add(
            layout.File, record.Line, "", "", $"the record is larger than {limit} MB; a quotation mark may never be closed, and nothing after it was read",
            Fixes.DeleteRecord());
        outcome.HasKeys = false;
    }
}
