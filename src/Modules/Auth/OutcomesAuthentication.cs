using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Outcomes.Auth;

/// <summary>Signing in over HTTP: what the host adds, and where it stands in the pipeline.</summary>
public static class OutcomesAuthentication
{
    /// <param name="keysFolder">Where the keys that protect cookies and forms are kept; backed up with the data.</param>
    public static IServiceCollection AddOutcomesAuth(this IServiceCollection services, string keysFolder) => services;

    /// <summary>Says who asks. After the step that turns failures into answers, before everything that reads.</summary>
    public static WebApplication UseOutcomesAuth(this WebApplication app) => app;

    /// <summary><c>/account/login</c>, <c>/account/logout</c> and <c>/account/link</c>, POST only: their pages are the web's.</summary>
    public static WebApplication MapOutcomesAuth(this WebApplication app) => app;
}
