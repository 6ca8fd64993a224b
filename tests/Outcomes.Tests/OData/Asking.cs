using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

/// <summary>A client of <c>/odata</c> with one person's token.</summary>
internal sealed class Asking(OutcomesServer server, string token) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = server.Address };

    /// <param name="email">Of a person who is there; an account is made when there is none.</param>
    public static async Task<Asking> AsAsync(OutcomesServer server, string email, string scopes = "odata.read objectives.write deliverables.write")
    {
        await using (var db = server.Open(Viewer.System("test")))
            if (!await db.Set<Account>().AnyAsync(account => account.Email == email, TestContext.Current.CancellationToken))
                await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), TestContext.Current.CancellationToken));
        return new Asking(server, await server.CreateTokenAsync(email, scopes));
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(string url, int? pageSize = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (pageSize is { } size) request.Headers.TryAddWithoutValidation("Prefer", $"odata.maxpagesize={size}");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonElement.Parse(text) : JsonElement.Parse("{}"));
    }

    /// <summary>One property of all rows, over all pages.</summary>
    public async Task<IReadOnlyList<string>> ReadAllAsync(string url, string property = "Id", int? pageSize = null)
    {
        var found = new List<string>();
        for (string? next = url; next is not null;)
        {
            var (status, body) = await SendAsync(next, pageSize);
            Assert.True(status == 200, $"{next}: {status} {body}");
            found.AddRange(body.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(property).ToString()));
            next = body.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }
        return found;
    }

    public void Dispose() => client.Dispose();
}
