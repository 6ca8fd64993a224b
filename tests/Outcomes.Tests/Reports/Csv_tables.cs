using System.Runtime.CompilerServices;
using System.Text;
using Outcomes.Reports;
using Xunit;

namespace Outcomes.Tests.Reports;

/// <summary>Tables that go out as CSV: streamed, readable in every script, and harmless in a spreadsheet.</summary>
public sealed class Csv_tables
{
    private static readonly IReadOnlyList<CsvColumn<string>> Columns = [new("Text", static row => row), new("Length", static row => CsvText.Of(row.Length))];

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31 20", "\"'+31 20\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("plain", "plain")]
    [InlineData("佐藤, 美咲", "\"佐藤, 美咲\"")]
    public async Task What_a_spreadsheet_would_run_is_text(string typed, string written)
    {
        using var output = new MemoryStream();

        await CsvTable.WriteAsync(output, Columns, Rows([typed]), TestContext.Current.CancellationToken);

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.StartsWith("\uFEFFText,Length\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith(written + ",", text["\uFEFFText,Length\r\n".Length..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_leave_while_others_are_still_read_and_memory_holds_a_stretch_of_them()
    {
        var output = new Watched();
        var (asked, most) = (0, 0L);

        await CsvTable.WriteAsync(output, Columns, Counted(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(20_000, asked);
        Assert.True(most < 1_000, $"{most} rows were read before any left");
        Assert.True(output.Largest < 100_000, $"{output.Largest} bytes were held at once");
        Assert.True(output.Total > 2_000_000);

        async IAsyncEnumerable<string> Counted([EnumeratorCancellation] CancellationToken cancel = default)
        {
            for (; asked < 20_000; asked++)
            {
                if (output.Total == 0) most = asked;
                yield return new string('x', 100);
            }
            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_the_reading()
    {
        using var leaving = new CancellationTokenSource();
        var asked = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CsvTable.WriteAsync(new MemoryStream(), Columns, Endless(leaving.Token), leaving.Token));

        Assert.Equal(1_000, asked);

        async IAsyncEnumerable<string> Endless([EnumeratorCancellation] CancellationToken cancel)
        {
            while (true)
            {
                if (asked == 1_000) await leaving.CancelAsync();
                cancel.ThrowIfCancellationRequested();
                asked++;
                yield return "row";
            }
        }
    }

    private static async IAsyncEnumerable<string> Rows(IEnumerable<string> rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }

    /// <summary>Only counts; whoever writes to it synchronously is refused, as a server does.</summary>
    private sealed class Watched : Stream
    {
        public long Total { get; private set; }
        public long Largest { get; private set; }

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => Total;
        public override long Position { get => Total; set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Total, Largest) = (Total + buffer.Length, Math.Max(Largest, buffer.Length));
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written synchronously.");

        public override void Flush() => throw new InvalidOperationException("Flushed synchronously.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
