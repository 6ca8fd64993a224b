using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndToldAt",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Networks",
                schema: "auth",
                table: "PersonalAccessTokens",
                type: "TEXT",
                maxLength: 179,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FirstFactor",
                schema: "auth",
                table: "PendingSignIns",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "JsonWebKeySet",
                schema: "auth",
                table: "Applications",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);
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
