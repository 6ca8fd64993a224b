using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Outcomes.Web.Text;

/// <summary>Lets a link lead to http, https and mailto, and makes plain text of any other.</summary>
internal static class SafeLinks
{
    public static bool Allows(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    public static void Tame(LinkInline link)
    {
        if (link.IsImage && link.FirstChild is null) link.AppendChild(new LiteralInline(link.Url ?? ""));
        link.IsImage = false;
        if (Allows(link.Url)) link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer");
        else link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    public static void Tame(AutolinkInline link)
    {
        if (Allows(link.IsEmail ? $"mailto:{link.Url}" : link.Url)) link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer");
        else link.ReplaceBy(new LiteralInline(link.Url));
    }
}
