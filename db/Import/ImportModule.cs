using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Import of an organisation's files, and its memory of what they said.</summary>
public sealed class ImportModule : Module
{
    public override string Name => "import";

    public override void AddServices(IServiceCollection services) => services.AddScoped<Importer>();

    public override void MapTables(ModelBuilder model, OutcomesDb db) => model.Entity<ImportedRow>(row =>
    {
        row.ToTable("ImportedRows", Name).IsUnseen("the importer's memory of its files");
        row.HasKey(r => new { r.Source, r.Key });
        row.Property(r => r.Source).HasMaxLength(40);
        row.Property(r => r.Key).HasMaxLength(200);
        row.Property(r => r.Sha256).HasMaxLength(32);
    });
}
