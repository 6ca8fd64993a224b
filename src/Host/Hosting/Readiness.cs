using Outcomes.Platform;
using Outcomes.Query;

namespace Outcomes.Host.Hosting;

/// <summary>Whether this process should be sent readers: it is warm, its database answers, and it is not about to stop.</summary>
public sealed class Readiness(WarmUp warmUp, Databases databases, IHostApplicationLifetime lifetime)
{
    private volatile bool isWarm;

    public async Task WarmAsync(CancellationToken cancel)
    {
        await warmUp.RunAsync(cancel);
        isWarm = true;
    }

    /// <summary><c>GET /health/ready</c>: 200, or 503 with what is missing. <c>/health/live</c> says only that the process lives.</summary>
    public async Task<IResult> AnswerAsync(CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return NotReady("The server is stopping.");
        if (!isWarm) return NotReady("The server is warming up.");
        await using var db = databases.Open(Viewer.Nobody);
        return await db.Database.CanConnectAsync(cancel) ? Results.Text("ready") : NotReady("The database does not answer.");
    }

    private static IResult NotReady(string reason) => Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable);
}
