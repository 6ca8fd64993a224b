using System.Security.Cryptography;
using Outcomes.Platform;

namespace Outcomes.Reports;

public sealed partial class Packet
{
    /// <summary>Whoever adds links to chains holds this lock, so that two do not take one place.</summary>
    internal const string Chains = "packets";

    /// <summary>Raised with every change of layout.</summary>
    internal const int CurrentTemplate = 1;

    private const string CodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford's base 32: none is taken for another

    /// <summary>Takes the next place in the chain.</summary>
    /// <param name="before">The last link of the chain; absent = this begins it.</param>
    internal static Packet Issue(PacketDraft draft, PacketAudience audience, PayloadOptions options, Packet? before, Signer signer, DateTime now, Guid? byId)
    {
        var review = draft.Review;
        var packet = new Packet
        {
            Id = Ids.New(now),
            ReviewId = review.Id,
            CycleId = review.CycleId,
            RevieweeId = review.RevieweeId,
            OrgUnitSnapshot = review.OrgUnitSnapshot,
            Audience = audience,
            IncludesCalibration = options.IncludesCalibrationFor(audience),
            Sequence = (before?.Sequence ?? 0) + 1,
            State = PacketState.Issued,
            IssuedOn = DateOnly.FromDateTime(now),
            TemplateVersion = CurrentTemplate,
            PayloadSha256 = draft.Sha256,
            PrevChainHash = before?.ChainHash ?? PacketStatement.Beginning,
            KeyId = signer.KeyId,
            VerificationCode = string.Create(26, 0, static (code, _) => RandomNumberGenerator.GetItems<char>(CodeLetters, code)),
            GeneratedById = byId,
        };
        packet.Number = $"PKT-{review.CycleId.ToString("N")[^8..].ToUpperInvariant()}-{audience.ToString()[0]}-{packet.Sequence:00000}";
        packet.Sign(signer);
        packet.Record(new PacketIssued(packet.Id, review.Id, audience, packet.Sequence, options.IncludeCalibration, options.IncludeUnshared), options.InWords());
        return packet;
    }

    internal void Supersede(Guid? byPacketId)
    {
        State = PacketMachine.Steps.Next(State, "Supersede", Party.System);
        Record(new PacketSuperseded(Id, ReviewId, byPacketId));
    }

    internal void Revoke(string reason, Party viewerIs)
    {
        State = PacketMachine.Steps.Next(State, "Revoke", viewerIs);
        RevokedReason = reason;
        Record(new PacketRevoked(Id, ReviewId), reason);
    }

    private void Sign(Signer signer)
    {
        var hash = Seal().Statement.ChainHash();
        (ChainHash, Signature) = (Convert.ToHexStringLower(hash), Convert.ToHexStringLower(signer.SignHash(hash)));
    }
}
