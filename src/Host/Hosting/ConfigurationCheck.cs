using System.Data.Common;
using System.Globalization;
using System.Net.Mail;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Host.Hosting;

/// <summary>Refuses a wrong value of the configuration before anything starts, in a sentence that names its key. infra/docs/configuration.md says what each means.</summary>
internal static class ConfigurationCheck
{
    private sealed record Rule(string Key, string Is, Func<string, bool> Holds);

    private static readonly IReadOnlyList<Rule> Rules =
    [
        new("Database:Provider", "Sqlite, Postgres or SqlServer", value => Enum.TryParse<DatabaseProvider>(value, ignoreCase: true, out var provider) && Enum.IsDefined(provider)),
        new("Database:Connection", "a connection string such as Host=db;Database=outcomes", IsConnection),
        new("Database:MaxBatchSize", "a number from 1 to 1000", value => IsNumber(value, 1, 1000)),
        new("Urls", "one or more addresses such as http://*:8080, with ; between them", value => value.Split(';').All(IsAddress)),
        new("Logging:Format", "Text or Json", value => Enum.TryParse<LogFormat>(value, ignoreCase: true, out _)),
        new("Mail:SmtpPort", "a port from 1 to 65535", value => IsNumber(value, 1, 65535)),
        new("Mail:From", "an e-mail address", value => MailAddress.TryCreate(value, out _)),
        new("Mail:PublicUrl", "the address that people use, such as https://outcomes.example.org", IsAddress),
        new("Proxy:Networks", "networks such as 10.0.0.0/8, with ; between them", Proxies.AreNetworks),
        new("Telemetry:Endpoint", "the address of an OTLP receiver, such as http://collector:4317", IsAddress),
        new("Telemetry:Protocol", "Grpc or HttpProtobuf", value => Enum.TryParse<OpenTelemetry.Exporter.OtlpExportProtocol>(value, ignoreCase: true, out _)),
    ];

    /// <exception cref="RuleBroken">The first value that is wrong.</exception>
    public static void Demand(IConfiguration configuration)
    {
        foreach (var rule in Rules)
            if (configuration[rule.Key] is { Length: > 0 } value && !rule.Holds(value))
                // Not the value: a connection string holds a password.
                throw new RuleBroken("wrong-configuration", $"{rule.Key} is wrong: it has to be {rule.Is}.", rule.Key);
        DemandTypes<MailOptions>(configuration, "Mail");
        DemandTypes<AuthOptions>(configuration, "Auth");
        DemandTypes<ObjectivesOptions>(configuration, "Objectives");
    }

    private static void DemandTypes<T>(IConfiguration configuration, string section)
    {
        try
        {
            configuration.GetSection(section).Get<T>();
        }
        catch (InvalidOperationException failure)
        {
            throw new RuleBroken("wrong-configuration", failure.Message, section);
        }
    }

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    // Hosts may be * or +, which are no addresses anywhere but here.
    private static bool IsAddress(string value) =>
        Uri.TryCreate(value.Trim().Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    private static bool IsConnection(string value)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = value }.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
