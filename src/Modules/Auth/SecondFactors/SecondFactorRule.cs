using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Whose role asks for two factors: HR and administrators, where the setting says so; always in production unless it says no.</summary>
public sealed class SecondFactorRule(IOptions<AuthOptions> options, IHostEnvironment environment)
{
    public bool IsOn => options.Value.RequireSecondFactor ?? environment.IsProduction();

    public bool Concerns(Viewer viewer) => IsOn && viewer.Kind == ViewerKind.Person && (viewer.Has(Role.HR) || viewer.Has(Role.Administrator));

    /// <summary>Whether they have to prove more than they did before they may go on.</summary>
    public bool Stops(Viewer viewer, string acr) => acr != AuthenticationContext.TwoFactors && Concerns(viewer);
}
