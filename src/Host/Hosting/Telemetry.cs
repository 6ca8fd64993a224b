using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Outcomes.Host.Hosting;

/// <summary>Traces and metrics by OTLP, where <c>Telemetry:Endpoint</c> names a receiver; nothing is measured where it does not.</summary>
internal static class Telemetry
{
    // The framework's and the drivers' own: no package listens on their behalf.
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.EntityFrameworkCore", "Npgsql", "System.Net.Http", "System.Runtime",
    ];

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Telemetry:Endpoint"] is not { Length: > 0 } endpoint) return;
        void Export(OtlpExporterOptions otlp, string signal)
        {
            otlp.Protocol = builder.Configuration.GetValue("Telemetry:Protocol", OtlpExportProtocol.Grpc);
            // Over HTTP each kind of signal has a path of its own (OTLP, "OTLP/HTTP Request").
            otlp.Endpoint = otlp.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri(new Uri(endpoint), $"/v1/{signal}") : new Uri(endpoint);
        }
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("outcomes", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => tracing.AddSource(Sources).AddProcessor(new WithoutPeople()).AddOtlpExporter(otlp => Export(otlp, "traces")))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(otlp => Export(otlp, "metrics")));
    }

    /// <summary>Says of each request what a trace needs, by OpenTelemetry's names for HTTP: the framework says nothing of itself. The route, never the address: it holds ids and what people search for.</summary>
    public static async Task NameAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
            {
                var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
                activity.DisplayName = $"{http.Request.Method} {route}".TrimEnd();
                activity.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
                if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) activity.SetStatus(ActivityStatusCode.Error);
            }
        }
    }

    /// <summary>Law 1: who was there, from where and with what, is nobody's business, whatever a later framework or driver may add.</summary>
    private sealed class WithoutPeople : BaseProcessor<Activity>
    {
        private static readonly string[] Removed = ["client.address", "network.peer.address", "network.peer.port", "user_agent.original", "url.query", "enduser.id"];

        public override void OnEnd(Activity data)
        {
            foreach (var name in Removed) data.SetTag(name, null);
        }
    }
}
