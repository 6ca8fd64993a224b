using System.CommandLine;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes audit verify</c></summary>
internal static class Audit
{
    public static Command Command()
    {
        var verify = new Verb("verify", "Check every audit chain and every daily seal. Exit 1 names the first fault.", "outcomes audit verify --data ./data");
        verify.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "audit verify", async (services, token) =>
        {
            var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(token);
            Console.WriteLine(verdict.IsIntact
                ? $"{verdict.Links:N0} links in {verdict.Chains:N0} chains verify."
                : $"Not intact after {verdict.Links:N0} links: {verdict.Fault}.");
            return verdict.IsIntact ? ExitCode.Done : ExitCode.Refused;
        }, cancel));
        return new Verb("audit", "The audit trail.", "outcomes audit verify") { verify };
    }
}
