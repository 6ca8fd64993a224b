using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Pdf;
using Outcomes.Platform;
using Outcomes.Reports.Data;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Reviews as signed files: payload, chain, seal, pages, archives, and how each is checked.</summary>
public sealed class ReportsModule : Module
{
    public override string Name => "reports";

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<PacketOptions>().BindConfiguration("Packets");
        services.AddSingleton<IPacketRenderer>(provider => new PdfRenderer(FurtherFonts(provider.GetRequiredService<IOptions<PacketOptions>>().Value)));
        services.AddSingleton<PayloadBatch>();
        services.AddSingleton<PacketPrinter>();
        services.AddSingleton<PacketIssuer>();
        services.AddSingleton<PacketArchive>();
        services.AddSingleton<PacketExporter>();
        services.AddScoped<OpenPacket>();
        services.AddScoped<PreviewPacket>();
        services.AddScoped<PacketFrames>();
        services.AddScoped<OpenArchive>();
        services.AddScoped<ExportTable>();
        services.AddSingleton<VerifyCode>();
        services.AddSingleton(new FileReferences(KeptPackets.Hashes));
        services.AddEventHandler<ReviewReopened, WhenReviewReopened>();
        services.AddJob<RunPacketExports>("0/5 * * * * ?");
        services.AddJob<SweepArchives>("0 40 3 * * ?");
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db) => PacketTables.Map(model, db);

    public override void MapApi(ApiMap api)
    {
        api.Creates<IssuePacket, IssuePacket.Request>("Packets");
        api.Action<RevokePacket, Reasoned>("Packets", "Revoke");
        api.Creates<ExportPackets, ExportPackets.Request>("PacketExports");
    }

    private static FurtherFonts? FurtherFonts(PacketOptions options) =>
        options.FontFolder is { Length: > 0 } folder ? new FurtherFonts(folder, [.. options.Fonts.OrderBy(font => font.Key, StringComparer.Ordinal)]) : null;
}
