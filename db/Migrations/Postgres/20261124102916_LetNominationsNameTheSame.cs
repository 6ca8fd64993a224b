using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LetNominationsNameTheSame : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_ReviewerId",
                schema: "reviews",
                table: "ReviewAssignments");

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "review-cycles", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_ReviewerId",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "ReviewId", "Relation", "ReviewerId" },
                unique: true,
                filter: "\"State\" <> 'Nominated' AND \"State\" <> 'Refused'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_ReviewerId",
                schema: "reviews",
                table: "ReviewAssignments");

            migrationBuilder.DeleteData(
                schema: "platform",
                table: "GraphLocks",
                keyColumn: "Name",
                keyValue: "review-cycles");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_ReviewerId",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "ReviewId", "Relation", "ReviewerId" },
                unique: true);
        }
    }
}
