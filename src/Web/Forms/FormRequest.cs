using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Web.Forms;

/// <summary>A posted form on its way to a slice: the same slice, admission and validation as the API's.</summary>
internal sealed class FormRequest
{
    private readonly HttpContext http;
    private int version;

    private FormRequest(HttpContext http, Guid id, FormState state)
    {
        this.http = http;
        (Id, State) = (id, state);
        // Without the version it was made from, a form is as good as made from an old one.
        version = int.TryParse(state.Value("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
    }

    public Guid Id { get; }

    public FormState State { get; }

    public CancellationToken Cancel => http.RequestAborted;

    /// <summary>What a person typed, with the names of its fields.</summary>
    public IReadOnlyList<(string Name, string Value)> Typed => FormState.Typed(http.Request.Form);

    public IFormFileCollection Files => http.Request.Form.Files;

    public static async Task<FormRequest> ReadAsync(HttpContext http, Guid id)
    {
        var form = new FormRequest(http, id, FormState.Of(await http.Request.ReadFormAsync(http.RequestAborted)));
        http.Items[typeof(FormRequest)] = form;
        return form;
    }

    /// <summary>The form that this request sent, when what it asked for was not done and no page has shown what was typed.</summary>
    public static FormRequest? LostIn(HttpContext? http) =>
        http?.Items[typeof(FormRequest)] is FormRequest { State: { IsUnsaved: true, IsShown: false } } form ? form : null;

    /// <summary>What was typed, trimmed.</summary>
    public string Text(string name) => State.Value(name).Trim();

    /// <summary>What was typed, or nothing.</summary>
    public string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public T Get<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>Makes something.</summary>
    public Task<Changed> Run<TSlice, TRequest>(TRequest request) where TSlice : Creation<TRequest> where TRequest : class =>
        Follow(Get<TSlice>().RunAsync(request, Cancel));

    /// <summary>Changes the thing of the page, or a part of it, as it was when the form was made or left by the step before.</summary>
    public Task<Changed> Change<TSlice, TRequest>(TRequest request, Guid? part = null) where TSlice : Change<TRequest> where TRequest : class =>
        Follow(Get<TSlice>().RunAsync(new Target(part ?? Id, version), request, Cancel));

    private async Task<Changed> Follow(Task<Changed> write)
    {
        var changed = await write;
        version = changed.Version;
        return changed;
    }
}
