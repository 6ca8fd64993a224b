using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Objectives_DueOn_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_DueOn_Title_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "DueOn", "Title", "Id" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_AcceptedOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "AcceptedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_Title_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_IsTechnical_Action",
                schema: "platform",
                table: "AuditEvents",
                columns: new[] { "IsTechnical", "Action" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Objectives_DueOn_Id",
                schema: "objectives",
                table: "Objectives");

            migrationBuilder.DropIndex(
                name: "IX_Objectives_DueOn_Title_Id",
                schema: "objectives",
                table: "Objectives");

            migrationBuilder.DropIndex(
                name: "IX_Deliverables_AcceptedOn_Id",
                schema: "deliverables",
                table: "Deliverables");

            migrationBuilder.DropIndex(
                name: "IX_Deliverables_Title_Id",
                schema: "deliverables",
                table: "Deliverables");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvents_IsTechnical_Action",
                schema: "platform",
                table: "AuditEvents");
        }
    }
}
