namespace Outcomes.Web.Shell;

/// <summary>Marks an endpoint that answers with a page for people; whatever has it is crawled by the tests.</summary>
internal sealed class PageRoute;
