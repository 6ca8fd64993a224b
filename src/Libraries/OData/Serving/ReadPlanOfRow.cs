using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Paging;
using Outcomes.OData.Protocol;
using Outcomes.OData.Rows;
using Outcomes.OData.Writing;

namespace Outcomes.OData.Serving;

/// <inheritdoc cref="ReadPlan"/>
internal sealed class ReadPlan<TRow>(ODataModel model, LevelPlan level, PlannedQuery? count, bool isReference) : ReadPlan(level, count) where TRow : class
{
    private const int FlushAt = 32 * 1024;

    // The output is JSON of its own content type, never part of a page: what HTML would need escaped stays readable.
    private static readonly JsonWriterOptions Writing = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(MetadataLevel, bool), WriteRow<TRow>> rows = new();
    private readonly ConcurrentDictionary<(MetadataLevel, bool), WriteRow<TRow>> members = new();
    private readonly Func<TRow, object?[]> orderOf = RowReader.Values<TRow>(level.Row, level.Row.Order);
    private readonly Func<TRow, object?[]> versionOf = RowReader.Values<TRow>(level.Row, level.Row.Version is { } version ? [version] : []);
    private readonly Lazy<Func<TRow, Guid>> keyOf = new(() => RowReader.Key<TRow>(level.Row, level.Row.Key!.Value));
    private readonly Lazy<Func<TRow, object?[]>> valuesOf = new(() => RowReader.Values<TRow>(level.Row, [.. level.Row.Members.Select(member => member.Field)]));

    public override async Task WriteCollectionAsync(ReadRun run, LevelShape shape, Envelope envelope, HttpResponse response)
    {
        long? total = Count is null ? null : await run.Runner.CountAsync(Count, shape.Slots.Values, run.Cancel);
        var source = ReadAsync(run, shape);
        await using var read = source.GetAsyncEnumerator(run.Cancel);
        // The first row comes before the first byte, so that a statement that fails is still answered with an error.
        var more = await read.MoveNextAsync();
        var write = rows.GetOrAdd(Key(envelope.Format), _ => (WriteRow<TRow>)new RowWriter(model, envelope.Format).Compile(Level.Row, isReference));
        await response.StartAsync(run.Cancel);
        await using var json = new Utf8JsonWriter(response.BodyWriter, Writing);
        Open(json, run, envelope, total);
        json.WriteStartArray("value");
        TRow? last = null;
        for (var written = 0; more && written < shape.Window.Page; written++, more = await read.MoveNextAsync())
        {
            write(json, last = read.Current, run.Root);
            if (json.BytesPending < FlushAt) continue;
            json.Flush();
            await response.BodyWriter.FlushAsync(run.Cancel);
        }
        json.WriteEndArray();
        if (more && last is not null) json.WriteString("@odata.nextLink", envelope.NextLink(new SkipToken(shape.Window.Remaining, orderOf(last))));
        json.WriteEndObject();
    }

    public override async Task<bool> WriteEntityAsync(ReadRun run, LevelShape shape, Envelope envelope, HttpResponse response)
    {
        TRow? row = null;
        await foreach (var found in ReadAsync(run, shape)) row ??= found;
        if (row is null) return false;
        var write = members.GetOrAdd(Key(envelope.Format), _ => (WriteRow<TRow>)new RowWriter(model, envelope.Format).CompileMembers(Level.Row, isReference));
        if (versionOf(row) is [int version]) response.Headers.ETag = ETag.Format(version);
        await response.StartAsync(run.Cancel);
        await using var json = new Utf8JsonWriter(response.BodyWriter, Writing);
        Open(json, run, envelope, total: null);
        write(json, row, run.Root);
        json.WriteEndObject();
        return true;
    }

    public override async Task<Found?> FindAsync(ReadRun run, LevelShape shape)
    {
        TRow? row = null;
        await foreach (var found in ReadAsync(run, shape)) row ??= found;
        return row is null ? null : new Found(keyOf.Value(row), valuesOf.Value(row));
    }

    private static (MetadataLevel, bool) Key(ResponseFormat format) => (format.Metadata, format.Ieee754Compatible);

    // Nested collections need the whole page's keys; without them rows are written as they come.
    private IAsyncEnumerable<TRow> ReadAsync(ReadRun run, LevelShape shape)
    {
        var source = run.Runner.RowsAsync<TRow>(Level.Query, shape.Slots.Values, run.Cancel);
        return Level.Children.Count == 0 ? source : FilledAsync(run, source, shape);
    }

    private async IAsyncEnumerable<TRow> FilledAsync(ReadRun run, IAsyncEnumerable<TRow> source, LevelShape shape)
    {
        var page = new List<TRow>();
        await foreach (var row in source) page.Add(row);
        await Nested.FillAsync(run, Level.Children, page, shape);
        foreach (var row in page) yield return row;
    }

    private static void Open(Utf8JsonWriter json, ReadRun run, Envelope envelope, long? total)
    {
        json.WriteStartObject();
        if (envelope.Format.Metadata != MetadataLevel.None) json.WriteString("@odata.context", run.Root + envelope.Context);
        if (total is not { } count) return;
        if (envelope.Format.Ieee754Compatible) json.WriteString("@odata.count", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else json.WriteNumber("@odata.count", count);
    }
}
