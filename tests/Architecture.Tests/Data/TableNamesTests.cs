using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Data;

public sealed class TableNamesTests
{
    [Fact]
    public void No_two_modules_have_a_table_of_the_same_name() => Guard.Passes(TableNames.Faults(WholeModel.Tables));

    [Fact]
    public void The_same_name_in_two_schemas_is_caught()
    {
        using var db = new SampleDb();
        Assert.Single(TableNames.Faults(db.GetService<IDesignTimeModel>().Model));
    }

    private sealed class SampleDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Goal>().ToTable("Items", "objectives");
            modelBuilder.Entity<Result>().ToTable("items", "deliverables");
        }
    }

    private sealed class Goal
    {
        public int Id { get; private set; }
    }

    private sealed class Result
    {
        public int Id { get; private set; }
    }
}
