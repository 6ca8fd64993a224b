using AutoMapper;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;

namespace Outcomes.Query.Views;

/// <summary>A signed issue of a review; its file is at <c>$value</c>.</summary>
public sealed class PacketView
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public Guid ReviewId { get; init; }
    public Guid CycleId { get; init; }
    public string? CycleName { get; init; }
    public Guid RevieweeId { get; init; }
    public string? RevieweeName { get; init; }
    public PacketAudience Audience { get; init; }

    /// <summary>Changes of the rating are in it; of HR's packets only.</summary>
    public bool IncludesCalibration { get; init; }

    /// <summary>1, 2, 3 … in the chain of its cycle and audience.</summary>
    public int Sequence { get; init; }
    public PacketState State { get; init; }
    public DateOnly IssuedOn { get; init; }
    public string PayloadSha256 { get; init; } = "";
    public string PrevChainHash { get; init; } = "";
    public string ChainHash { get; init; } = "";
    public string KeyId { get; init; } = "";
    public string Signature { get; init; } = "";

    /// <summary>What the QR code leads to.</summary>
    [FreeText]
    public string? VerificationCode { get; init; }

    /// <summary>What the pages could not show as it was written.</summary>
    [FreeText]
    public string? Warnings { get; init; }

    /// <summary>Why it was revoked.</summary>
    [FreeText]
    public string? RevokedReason { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public int Version { get; init; }
}

internal sealed class PacketProfile : Profile
{
    public PacketProfile()
    {
        bool? freeText = true;
        DateOnly today = default;
        Guid? me = null, scopedHR = null;
        var actsAsHR = false;
        OutcomesDb db = null!;
        CreateMap<Packet, PacketView>()
            .ForMember(v => v.CycleName, o => o.MapFrom(p => p.Cycle!.Name))
            .ForMember(v => v.RevieweeName, o => o.MapFrom(p => p.Reviewee!.DisplayName))
            .ForMember(v => v.VerificationCode, o => o.MapFrom(p => freeText == null ? null : p.VerificationCode))
            .ForMember(v => v.Warnings, o => o.MapFrom(p => freeText == null ? null : p.Warnings))
            .ForMember(v => v.RevokedReason, o => o.MapFrom(p => freeText == null ? null : p.RevokedReason))
            .ForMember(v => v.AllowedActions, o => o.MapFrom(p => PacketMachine.AllowedActions(
                p.State,
                me != null && p.RevieweeId != me && (actsAsHR || (scopedHR != null && HRScope.Covers(db, scopedHR, p.OrgUnitSnapshot, today))))));
    }
}
