using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Who may come in: accounts, sign-in, personal access tokens. The HTTP side is in <see cref="OutcomesAuthentication"/>.</summary>
public sealed class AuthModule : Module
{
    public override string Name => "auth";

    public override void MapTables(ModelBuilder model, OutcomesDb db) => AuthTables.Map(model);
}
