using System.CommandLine;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Reports;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes verify FILE</c></summary>
internal static class Verify
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "A packet (PDF), or manifest.csv of an archive." };
    private static readonly Option<string> Key = new("--key") { Description = "Public keys (PEM) of the instance that issued it; without it, those of the instance in --data." };

    public static Command Command()
    {
        var verify = new Verb("verify", "Check a packet or a manifest: content, order and signatures. Needs no server and no database when --key is given.",
            "outcomes verify PKT-7F3A09C2-H-00087.pdf --key packets.pem") { FileName, Key };
        verify.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(FileName);
            if (!File.Exists(path)) return await RefuseAsync($"There is no file {path}.");
            if (parsed.GetValue(Key) is not { } pem)
                return await Running.AsSystemAsync(parsed, "verify", async (services, token) =>
                {
                    using var own = await services.GetRequiredService<InstanceKeys>().PublicKeysAsync(PacketKeys.Purpose, token);
                    return Tell(path, own);
                }, cancel);
            try
            {
                using var keys = PublicKeys.FromPem(await File.ReadAllTextAsync(pem, cancel));
                return Tell(path, keys);
            }
            catch (Exception told) when (told is Failure or IOException)
            {
                return await RefuseAsync(told.Message);
            }
        });
        return verify;
    }

    private static int Tell(string path, PublicKeys keys)
    {
        var (told, faults) = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Manifest(path, keys) : Packet(path, keys);
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.WriteLine(told);
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static (string Told, IReadOnlyList<string> Faults) Manifest(string path, PublicKeys keys)
    {
        var verdict = ManifestVerifier.Verify(File.ReadAllBytes(path), keys, Path.GetDirectoryName(Path.GetFullPath(path)));
        var files = $"{verdict.Files:N0} files beside it are what was issued.";
        return (verdict.Faults.Count == 0
            ? $"{verdict.Packets:N0} packets verify, in order, without a gap, and sealed. {files}"
            : $"{verdict.Faults.Count:N0} faults in {verdict.Packets:N0} packets. {files}", verdict.Faults);
    }

    private static (string Told, IReadOnlyList<string> Faults) Packet(string path, PublicKeys keys)
    {
        var verdict = PacketVerifier.Verify(File.ReadAllBytes(path), keys);
        var told = verdict is { IsGenuine: true, Statement: { } statement }
            ? $"Genuine: packet {statement.Sequence} for {PacketPages.AudienceName(statement.Audience)}, issued on {statement.IssuedOn:yyyy-MM-dd}. Whether it was replaced since, the address in its footer tells."
            : "Not genuine.";
        return (told, verdict.Faults);
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return ExitCode.Refused;
    }
}
