namespace Outcomes.Host.Hosting;

/// <summary>What a log line looks like.</summary>
internal enum LogFormat
{
    /// <summary>For eyes; the default outside production.</summary>
    Text,

    /// <summary>One JSON object a line, with every value under its name; the default in production.</summary>
    Json,
}

/// <summary>Logs go to the console, where whoever runs the process collects them.</summary>
internal static class Logs
{
    /// <param name="quiet">Warnings only, for eyes.</param>
    public static void Add(WebApplicationBuilder builder, bool quiet)
    {
        builder.Logging.SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // A statement that fails is thrown, and told once where it is caught; a first migration even expects one.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)
            // So is a save that meets a unique key, which is how the second sender of one request is noticed.
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None)
            // It warns at every start that keys lie unencrypted: the ring is wrapped as a whole where it is stored.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (quiet || FormatOf(builder) == LogFormat.Text) return;
        builder.Logging.ClearProviders().AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.IncludeScopes = false;
        });
    }

    private static LogFormat FormatOf(WebApplicationBuilder builder) => Enum.TryParse<LogFormat>(builder.Configuration["Logging:Format"], ignoreCase: true, out var format)
        ? format
        : builder.Environment.IsProduction() ? LogFormat.Json : LogFormat.Text;
}
