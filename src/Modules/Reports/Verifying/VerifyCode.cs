using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Answers whoever scans the code on a packet: genuine, superseded or revoked, and the day of issue. No personal data, and nothing that tells codes apart that do not exist.</summary>
public sealed class VerifyCode(Databases databases)
{
    /// <summary>Absent where no packet has that code.</summary>
    public async Task<VerifiedCode?> RunAsync(string code, CancellationToken cancel)
    {
        if (code.Length != 26) return null;
        // Crockford's base 32: what is typed off paper may be small, and O and I are taken for 0 and 1.
        code = code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        // Nobody is signed in here: 128 random bits in the code stand for the right to ask this one question.
        await using var db = databases.Open(Viewer.System("verify"));
        return await db.Set<Packet>().Where(packet => packet.VerificationCode == code)
            .Select(packet => new VerifiedCode(packet.State, packet.IssuedOn, packet.PayloadSha256)).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>What is told of a packet.</summary>
/// <param name="PayloadSha256">To be compared with the short hash in the footer.</param>
public sealed record VerifiedCode(PacketState State, DateOnly IssuedOn, string PayloadSha256);
