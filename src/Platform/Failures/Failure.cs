namespace Outcomes.Platform;

/// <summary>A refusal with a stable code and a sentence that says what to do. Under <c>/odata</c> it becomes the OData error body,
/// elsewhere RFC 9457 problem details.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable, lower-case with dashes.</param>
/// <param name="target">The field or position concerned, if one is.</param>
/// <param name="why">What lies beneath, for logs and operators.</param>
public abstract class Failure(int status, string code, string message, string? target = null, Exception? why = null) : Exception(message, why)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public string? Target { get; } = target;

    /// <summary>After this the same may go well; sent as Retry-After.</summary>
    public virtual TimeSpan? RetryAfter => null;
}

/// <summary>404: unknown and unseen are the same.</summary>
public sealed class NotFound(string what) : Failure(404, "not-found", $"There is no {what} with this id that you may see.");

/// <summary>401: nobody is signed in.</summary>
public sealed class SignInRequired() : Failure(401, "sign-in-required", "Sign in, or send a token.");

/// <summary>401: signed in, and too long ago for what is sensitive. A browser is led to <c>/account/confirm</c> and back.</summary>
public sealed class ReauthenticationNeeded() : Failure(401, "reauthentication-needed",
    "This changes who may come in. Confirm at /account/confirm that it is you (applications: authorize with max_age=900), "
    + "then repeat it within 15 minutes.");

/// <summary>403: seen, but not theirs to do.</summary>
public sealed class Forbidden(string code, string message) : Failure(403, code, message);

/// <summary>409: the rule of the domain that forbids it, and what would satisfy it.</summary>
public sealed class RuleBroken(string code, string message, string? target = null) : Failure(409, code, message, target);

/// <summary>412: somebody changed it meanwhile; nothing was overwritten.</summary>
public sealed class StaleVersion() : Failure(412, "stale-version", "This has changed since you read it. Read it again and repeat your change.");

/// <summary>413: more than is taken; nothing was kept.</summary>
public sealed class TooLarge(string message) : Failure(413, "too-large", message);

/// <summary>503: the one writer of the database was busy for too long, or the database gave this write up for another's.
/// Nothing was kept; sent with Retry-After.</summary>
public sealed class Busy(Exception? why = null) : Failure(503, "busy", "The server is writing for others. Try again in a few seconds.", why: why)
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(5);
}

/// <summary>400: the shape of a request is wrong, field by field.</summary>
public sealed class InvalidRequest(IReadOnlyList<FieldFault> fields)
    : Failure(400, "invalid-request", string.Join(" ", fields.Select(field => field.Message)), fields.Count > 0 ? fields[0].Field : null)
{
    public IReadOnlyList<FieldFault> Fields { get; } = fields;
}

/// <summary>One field of a request and what it should have been.</summary>
public sealed record FieldFault(string Field, string Message);

/// <summary>503: the database takes nobody in: all its connections are in use, it starts or stops, or it cannot be reached.</summary>
public sealed class DatabaseAway(Exception why) : Failure(503, "database-away", "The database does not answer right now. Try again in a few seconds.", why: why)
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(5);
}
