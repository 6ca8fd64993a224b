using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
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

            // PostgreSQL alone puts absent values last: the OData service orders by "IS NOT NULL" first, which no index of columns answers
            // (a page of 100 of 1.2 million: 1,000 ms without, 4 ms with it). And the day of an event is an expression everywhere.
            migrationBuilder.Sql("""CREATE INDEX "IX_Deliverables_AbsentDueOn" ON deliverables."Deliverables" (("DueOn" IS NOT NULL), "DueOn", "Id");""");
            migrationBuilder.Sql("""CREATE INDEX "IX_AuditEvents_Day" ON platform."AuditEvents" ((CAST("At" AT TIME ZONE 'UTC' AS date)), "Id");""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX deliverables."IX_Deliverables_AbsentDueOn";""");
            migrationBuilder.Sql("""DROP INDEX platform."IX_AuditEvents_Day";""");

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
