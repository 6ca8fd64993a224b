using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>A PostgreSQL that takes nobody in is a reason to come back, not a fault of the server: whoever asked is told so with 503.</summary>
/// <remarks>SQLSTATE 53300 and 57P03 (PostgreSQL, appendix A); Npgsql says by a time-out that its pool is used up.</remarks>
internal sealed class AwayDatabase : DbConnectionInterceptor
{
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Tell(eventData.Exception);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Tell(Exception failure)
    {
        if (failure is PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow }
            or NpgsqlException { InnerException: TimeoutException or SocketException }) throw new DatabaseAway(failure);
    }
}
