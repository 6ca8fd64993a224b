using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Before somebody is signed in nobody may see anything; what sign-in itself reads and writes is done by the system.</summary>
internal static class SignInDatabase
{
    public static OutcomesDb OpenForSignIn(this Databases databases) => databases.Open(SignIn());

    /// <summary>For verbs of other modules, which take their context from a scope.</summary>
    public static AsyncServiceScope CreateSignInScope(this IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = SignIn();
        return scope;
    }

    private static Viewer SignIn() => Viewer.System("sign-in");
}
