using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeepWhatWasHandedIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "HandedIn",
                schema: "reviews",
                table: "ReviewAssignments",
                type: "varbinary(max)",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HandedIn",
                schema: "reviews",
                table: "ReviewAssignments");
        }
    }
}
