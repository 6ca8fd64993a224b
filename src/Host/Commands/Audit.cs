using System.CommandLine;
using System.Globalization;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes audit verify</c> and <c>outcomes audit key</c></summary>
internal static class Audit
{
    private static readonly Option<string?> Anchor = new("--anchor") { Description = "A copy of audit/seals.jsonl that was kept elsewhere; default: the one in the data folder." };
    private static readonly Option<string?> Key = new("--key") { Description = "Public keys that were exported with outcomes audit key; default: those in the database." };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; default: print." };

    public static Command Command() => new Verb("audit", "The audit trail.", "outcomes audit verify") { Verify(), ExportKey() };

    private static Verb Verify()
    {
        var verify = new Verb("verify", "Check every chain of the audit trail and every daily seal. Exit 1 names the first fault.",
            "outcomes audit verify --data ./data --anchor /mnt/worm/seals.jsonl --key ./audit-key.pem") { Anchor, Key };
        verify.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "audit verify", async (services, token) =>
        {
            var anchor = parsed.GetValue(Anchor) is { } file ? Existing(file) : null;
            using var trusted = parsed.GetValue(Key) is { } pem ? PublicKeys.FromPem(await File.ReadAllTextAsync(Existing(pem), token)) : null;
            var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(token, anchor, trusted);
            Console.WriteLine(verdict.IsIntact ? Intact(verdict) : $"Not intact after {verdict.Links:N0} links: {verdict.Fault}.");
            return verdict.IsIntact ? ExitCode.Done : ExitCode.Refused;
        }, cancel));
        return verify;
    }

    private static Verb ExportKey()
    {
        var key = new Verb("key", "Export the public keys with which seals of the audit trail are verified. Keep them where the database is not.", "outcomes audit key --out ./audit-key.pem") { Out };
        key.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "audit key", async (services, token) =>
        {
            var keys = services.GetRequiredService<InstanceKeys>();
            using (await keys.SignerAsync(SealAuditChains.KeyPurpose, token)) { }        // makes one where there is none yet
            using var found = await keys.PublicKeysAsync(SealAuditChains.KeyPurpose, token);
            if (parsed.GetValue(Out) is not { } file)
            {
                Console.Write(found.ToPem());
                return ExitCode.Done;
            }
            await File.WriteAllTextAsync(file, found.ToPem(), token);
            Console.WriteLine($"Wrote {found.Ids.Count} public key(s) to {file}.");
            return ExitCode.Done;
        }, cancel));
        return key;
    }

    private static string Intact(AuditVerdict verdict)
    {
        var seals = verdict.SealedBefore is { } day
            ? $"{verdict.Seals:N0} seals up to {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} fit and are signed; {verdict.Unsealed:N0} links are younger and not sealed yet."
            : "Nothing is sealed yet: the server seals once a day.";
        var anchor = verdict.Anchored is { } lines ? $"The anchor confirms {lines:N0} seals." : "There is no anchor outside of the database to compare with.";
        return $"{verdict.Links:N0} links in {verdict.Chains:N0} chains verify.\n{seals}\n{anchor}";
    }

    private static string Existing(string file) =>
        File.Exists(file) ? file : throw new RuleBroken("no-file", $"There is no file {file}.");
}
