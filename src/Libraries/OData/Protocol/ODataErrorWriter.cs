using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Outcomes.OData.Protocol;

/// <summary>Writes the error body of OData (JSON Format 4.01, 21.1), or RFC 9457 problem details where the client accepts those.</summary>
public static class ODataErrorWriter
{
    private const string ProblemJson = "application/problem+json";

    /// <param name="format">As negotiated; the default when the failure came earlier.</param>
    /// <remarks>Does nothing to headers that were already sent: call it only before the first byte.</remarks>
    public static async Task WriteAsync(HttpResponse response, ODataError error, ResponseFormat format, CancellationToken cancel)
    {
        var asProblem = response.HttpContext.Request.Headers.Accept.ToString().Contains(ProblemJson, StringComparison.OrdinalIgnoreCase);
        var traceId = Activity.Current?.TraceId.ToString() ?? response.HttpContext.TraceIdentifier;
        response.StatusCode = error.Status;
        response.Headers["OData-Version"] = format.VersionText;
        response.Headers.CacheControl = "no-store";
        if (error.RetryAfter is { } wait) response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.ContentType = asProblem ? ProblemJson : format.ContentType;
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            if (asProblem)
                WriteProblem(json, error, traceId);
            else
                WriteError(json, error, traceId);
        }
        await response.BodyWriter.FlushAsync(cancel);
    }

    /// <summary>The OData error object alone, for a part of a batch.</summary>
    public static void WriteError(Utf8JsonWriter json, ODataError error, string traceId)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        WriteFacts(json, error.Code, error.Message, error.Target);
        WriteDetails(json, "details", error);
        json.WriteStartObject("innererror");
        json.WriteString("type", error.Type);
        json.WriteString("traceId", traceId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, ODataError error, string traceId)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", error.Code);
        json.WriteNumber("status", error.Status);
        json.WriteString("detail", error.Message);
        json.WriteString("code", error.Code);
        if (error.Target is not null)
            json.WriteString("target", error.Target);
        WriteDetails(json, "errors", error);
        json.WriteString("traceId", traceId);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, string name, ODataError error)
    {
        if (error.Details.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var detail in error.Details)
        {
            json.WriteStartObject();
            WriteFacts(json, detail.Code, detail.Message, detail.Target);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, string code, string message, string? target)
    {
        json.WriteString("code", code);
        json.WriteString("message", message);
        if (target is not null)
            json.WriteString("target", target);
    }
}
