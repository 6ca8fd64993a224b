using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AttachByAuthor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewMaterials_ReviewId_TargetRef",
                schema: "reviews",
                table: "ReviewMaterials");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewMaterials_ReviewId_AddedById_TargetRef",
                schema: "reviews",
                table: "ReviewMaterials",
                columns: new[] { "ReviewId", "AddedById", "TargetRef" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewMaterials_ReviewId_AddedById_TargetRef",
                schema: "reviews",
                table: "ReviewMaterials");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewMaterials_ReviewId_TargetRef",
                schema: "reviews",
                table: "ReviewMaterials",
                columns: new[] { "ReviewId", "TargetRef" },
                unique: true);
        }
    }
}
