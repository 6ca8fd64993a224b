using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Outcomes.OData.Metadata;
using Outcomes.OData.Model;
using Outcomes.OData.Paging;
using Outcomes.OData.Parsing;
using Outcomes.OData.Protocol;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>The whole service behind one catch-all route: <c>endpoints.Map("/odata/{**path}", service.InvokeAsync)</c>.</summary>
/// <remarks>Path → tree → policy → plan → statements → streamed JSON. Every refusal ends here as an OData error body.</remarks>
public sealed partial class ODataService
{
    private readonly ODataModel model;
    private readonly ODataOptions options;
    private readonly ILogger<ODataService> log;
    private readonly Reads reads;
    private readonly Writes writes;
    private readonly MetadataDocuments metadata;

    public ODataService(ODataModel model, ODataOptions options, ILogger<ODataService> log)
    {
        (this.model, this.options, this.log) = (model, options, log);
        var planner = new Planner(model, options.Clock, options.NullsSortFirst);
        var resolver = new ScopeResolver(planner);
        reads = new Reads(model, options, planner, resolver);
        writes = new Writes(model, options, resolver, reads);
        metadata = new MetadataDocuments(model, options.Limits);
    }

    public async Task InvokeAsync(HttpContext http)
    {
        var format = ResponseFormat.Default;
        try
        {
            var resource = PathParser.Parse(model, ServiceAddress.Rest(http.Request, options.Path), options.Limits);
            if (resource is not MetadataDocument) format = Negotiation.Negotiate(http.Request.Headers, Negotiation.FormatOf(http.Request.Query), resource);
            http.Response.Headers["OData-Version"] = format.VersionText;
            await AnswerAsync(http, resource, format);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        catch (Exception failure)
        {
            await RefuseAsync(http, failure, format);
        }
    }

    /// <summary>Answers what a step before this one refused (who asks, and how) the way the service itself refuses.</summary>
    public async Task RefuseAsync(HttpContext http, Exception failure)
    {
        var format = ResponseFormat.Default;
        try
        {
            format = Negotiation.Negotiate(http.Request.Headers, Negotiation.FormatOf(http.Request.Query));
        }
        catch (ODataProblem)
        {
            // What cannot be served is refused as anything is, and the first refusal is the one to tell.
        }
        await RefuseAsync(http, failure, format);
    }

    private async Task AnswerAsync(HttpContext http, Resource resource, ResponseFormat format)
    {
        var tokens = new SkipTokens(await options.TokenKey(http));
        var run = new ReadRun(model, options.Runner(http), tokens, ServiceAddress.Root(http.Request, options.Path), options.ViewerOf(http),
            http.RequestAborted);
        var exchange = new Exchange(http, format, Preferences.Parse(http.Request.Headers["Prefer"]), run);
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var answer = resource switch
        {
            _ when HttpMethods.IsOptions(http.Request.Method) => Options(exchange, resource),
            EntityResource entity => isRead ? reads.AnswerAsync(exchange, entity) : writes.AnswerAsync(exchange, entity),
            _ when !isRead => throw exchange.NotAllowed(["GET", "HEAD", "OPTIONS"]),
            MetadataDocument => metadata.WriteAsync(http, Negotiation.FormatOf(http.Request.Query), http.RequestAborted),
            _ => Documents.WriteServiceAsync(exchange, model),
        };
        await answer;
    }

    private Task Options(Exchange exchange, Resource resource)
    {
        var allowed = resource is EntityResource entity
            ? Operations.Allowed(entity.Steps.Count == 0 ? entity.Root : model.SetOf(entity.Type), entity)
            : ["GET", "HEAD", "OPTIONS"];
        exchange.Response.Headers.Allow = string.Join(", ", allowed);
        exchange.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task RefuseAsync(HttpContext http, Exception failure, ResponseFormat format)
    {
        var error = failure is ODataProblem problem ? ODataError.From(problem) : options.Describe(failure);
        // A refusal that is not the client's doing is worth a look, also when it has a name.
        if (error is null or { Status: >= 500 } && failure is not ODataProblem) LogFailed(log, failure, http.Request.Method, http.Request.Path);
        if (http.Response.HasStarted)
        {
            // Half a document must not look like a whole one: the connection breaks instead.
            if (error is not null) LogBroken(log, failure, http.Request.Method, http.Request.Path);
            http.Abort();
            return;
        }
        foreach (var header in (string[])["ETag", "Location", "Preference-Applied"]) http.Response.Headers.Remove(header);
        error ??= new ODataError(500, "internal-error", "This failed on our side and was logged. Try again; if it stays, tell your administrator the trace id.",
            Type: "InternalError");
        await ODataErrorWriter.WriteAsync(http.Response, error, format, http.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailed(ILogger log, Exception failure, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} broke off after its first byte")]
    private static partial void LogBroken(ILogger log, Exception failure, string method, PathString path);
}
