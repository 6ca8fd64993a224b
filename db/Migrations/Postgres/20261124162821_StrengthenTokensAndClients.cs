using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StrengthenTokensAndClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Acr",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndToldAt",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Networks",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "character varying(179)",
                maxLength: 179,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "FirstFactor",
                schema: "auth",
                table: "PendingSignIns",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "JsonWebKeySet",
                schema: "auth",
                table: "Applications",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Acr",
                schema: "auth",
                table: "PersonalAccessTokens");

            migrationBuilder.DropColumn(
                name: "EndToldAt",
                schema: "auth",
                table: "PersonalAccessTokens");

            migrationBuilder.DropColumn(
                name: "Networks",
                schema: "auth",
                table: "PersonalAccessTokens");

            migrationBuilder.DropColumn(
                name: "FirstFactor",
                schema: "auth",
                table: "PendingSignIns");

            migrationBuilder.DropColumn(
                name: "JsonWebKeySet",
                schema: "auth",
                table: "Applications");
        }
    }
}
