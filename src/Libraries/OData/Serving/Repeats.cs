using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Model;

namespace Outcomes.OData.Serving;

/// <summary>Makes a POST with an <c>Idempotency-Key</c> safe to send again: the host keeps the key with what was written.</summary>
/// <remarks>The header is that of draft-ietf-httpapi-idempotency-key-header; its quotes may be left out.</remarks>
internal sealed class Repeats(ODataOptions options)
{
    private const string Header = "Idempotency-Key";
    private const int MostCharacters = 200;

    public Task<Written> RunAsync(Exchange exchange, JsonElement body, Func<Task<Written>> write)
    {
        if (!HttpMethods.IsPost(exchange.Request.Method) || exchange.Request.Headers[Header] is not { Count: > 0 } sent) return write();
        if (options.Once is not { } once)
            throw new ODataProblem(501, "not-implemented", $"This service keeps no {Header}. Leave it out.", Header);
        return once(exchange.Http, Key(sent.ToString()), Fingerprint(exchange.Request, body), write, exchange.Cancel);
    }

    private static string Key(string sent)
    {
        var key = sent is ['"', .. var inside, '"'] ? inside : sent;
        return key.Length is > 0 and <= MostCharacters && key.All(letter => letter is > ' ' and <= '~' and not ',' and not '"')
            ? key
            : throw new ODataProblem(400, "idempotency-key-malformed",
                $"{Header} is one word of 1 to {MostCharacters} visible ASCII characters, such as a UUID.", Header);
    }

    // All that decides what is written and what is answered: the version that was seen too. The body as it was understood,
    // so that blanks between its parts do not make another request of it.
    private static string Fingerprint(HttpRequest request, JsonElement body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{request.Method} {request.Path}{request.QueryString}\nIf-Match: {request.Headers.IfMatch}\n{body.GetRawText()}")));
}
