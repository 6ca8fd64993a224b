using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outcomes.Web.Shell;
using Outcomes.Web.Tests.Gallery;

namespace Outcomes.Web.Tests.Components;

/// <summary>One component, rendered for a reader, as a tree to look into.</summary>
internal static class Rendered
{
    public static Task<IElement> Of<T>(params (string Name, object? Value)[] parameters) where T : IComponent => Of<T>("Europe/Lisbon", parameters);

    public static async Task<IElement> Of<T>(string zone, params (string Name, object? Value)[] parameters) where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<AntiforgeryStateProvider, NoToken>();
        services.AddCascadingValue(_ => new Reader(Merrow.Ines, Merrow.Zone(zone), new DateOnly(2026, 11, 23)));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(given => given.Name, given => given.Value)))).ToHtmlString());
        return new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
