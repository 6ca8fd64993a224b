using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Outcomes.Platform;

/// <summary>Instants are UTC in every database; SQLite and SQL Server forget the kind, this gives it back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
