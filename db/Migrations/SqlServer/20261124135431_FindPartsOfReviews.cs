using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FindPartsOfReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_State",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "ReviewId", "Relation", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_State",
                schema: "reviews",
                table: "ReviewAssignments");
        }
    }
}
