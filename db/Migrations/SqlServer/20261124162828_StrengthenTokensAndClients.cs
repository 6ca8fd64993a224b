using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
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
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndToldAt",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Networks",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "nvarchar(179)",
                maxLength: 179,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "FirstFactor",
                schema: "auth",
                table: "PendingSignIns",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "JsonWebKeySet",
                schema: "auth",
                table: "Applications",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
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
