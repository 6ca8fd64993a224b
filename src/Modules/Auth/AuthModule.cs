using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Who may come in: accounts, sign-in, personal access tokens. The HTTP side is in <see cref="OutcomesAuthentication"/>.</summary>
public sealed class AuthModule : Module
{
    public override string Name => "auth";

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AccountStandings>();
        services.AddSingleton<TokenLookup>();
        services.AddSingleton<TokenUse>();
        AddPasswords(services);
        AddKeys(services);
        AddClients(services);
        ProtocolServices.Add(services);
        PasskeyServices.Add(services);
        ScimServices.Add(services);
        PeopleServices.Add(services);
        ExternalServices.Add(services);

        services.AddScoped<AddAccount>();
        services.AddScoped<PersonOf>();
        services.AddScoped<ListAccounts>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<EnableAccount>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<CreateToken>();
        services.AddScoped<RevokeToken>();
        services.AddScoped<ListTokens>();
        services.AddEventHandler<PersonEdited, WhenPersonEdited>();
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db) => AuthTables.Map(model);

    private static void AddKeys(IServiceCollection services)
    {
        services.AddSingleton<RingWrapping>();
        services.AddSingleton<DatabaseRing>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseRing>((keys, ring) => keys.XmlRepository = ring);
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<SigningKeys>();
        services.AddJob<RotateKeys>("0 7 * * * ?");
        services.AddJob<SweepSignIns>("0 40 3 * * ?");
        services.AddScoped<RevokeKey>();
        services.AddScoped<ListKeys>();
    }

    private static void AddClients(IServiceCollection services)
    {
        services.AddSingleton<ScopeRegistry>().AddSingleton<ServerMetadata>();
        services.AddSingleton<ClientLookup>();
        services.AddSingleton<SeedClients>();
        services.AddSingleton<Sessions>();
        services.AddScoped<AddClient>();
        services.AddScoped<ListClients>();
        services.AddScoped<RotateSecret>();
        services.AddScoped<DisableClient>();
    }

    private static void AddPasswords(IServiceCollection services)
    {
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<AuthOptions>>((hasher, auth) => hasher.IterationCount = auth.Value.PasswordIterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<ILookupNormalizer, EmailNormal>();
        // Any character that an e-mail address may have; uniqueness is the store's.
        services.AddIdentityCore<Account>(identity => identity.User.AllowedUserNameCharacters = "").AddUserStore<AccountStore>();
    }
}
