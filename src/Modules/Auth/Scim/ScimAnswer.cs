using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>JSON of SCIM, always as <c>application/scim+json</c> (RFC 7644 §3.1).</summary>
internal sealed class ScimAnswer(JsonObject? body, int status = 200) : IResult
{
    private const string ErrorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

    /// <summary>An error body of RFC 7644 §3.12.</summary>
    public static ScimAnswer Of(ScimRefusal refusal)
    {
        var said = new JsonObject { ["schemas"] = new JsonArray(ErrorSchema), ["status"] = refusal.Status.ToString(CultureInfo.InvariantCulture) };
        if (refusal.ScimType.Length > 0) said["scimType"] = refusal.ScimType;
        said["detail"] = refusal.Message;
        return new ScimAnswer(said, refusal.Status);
    }

    /// <summary>What other modules refuse with, in the words of SCIM.</summary>
    public static ScimRefusal Refusal(Failure failure) => failure switch
    {
        RuleBroken { Code: "email-taken" or "external-id-taken" or "account-exists" or UserKeys.Taken or GroupWrites.Taken } => new ScimRefusal(409, "uniqueness", failure.Message),
        RuleBroken or InvalidRequest => ScimRefusal.Value(failure.Message),
        _ => new ScimRefusal(failure.Status, "", failure.Message),
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (body is null) return;
        httpContext.Response.ContentType = "application/scim+json; charset=utf-8";
        await httpContext.Response.WriteAsync(body.ToJsonString(), httpContext.RequestAborted);
    }
}
