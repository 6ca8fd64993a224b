using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Outcomes.Auth;

/// <summary>Provisioning by identity providers: SCIM 2.0 (RFC 7643, RFC 7644) under <c>/scim/v2</c>.</summary>
internal static class ScimEndpoints
{
    public const string Root = "/scim/v2";
    public const string Users = Root + "/Users";
    public const string Groups = Root + "/Groups";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var scim = endpoints.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ScimDoor>().ExcludeFromDescription()
            .WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(2 * ScimBody.Largest));
        scim.MapGet(Users, (HttpContext http, UsersEndpoint users) => users.ListAsync(http));
        scim.MapPost(Users, (HttpContext http, UsersEndpoint users) => users.CreateAsync(http));
        scim.MapPost(Users + "/.search", (HttpContext http, UsersEndpoint users) => users.SearchAsync(http));
        scim.MapGet(Users + "/{id}", (HttpContext http, string id, UsersEndpoint users) => users.ReadAsync(http, id));
        scim.MapPut(Users + "/{id}", (HttpContext http, string id, UsersEndpoint users) => users.ReplaceAsync(http, id));
        scim.MapPatch(Users + "/{id}", (HttpContext http, string id, UsersEndpoint users) => users.PatchAsync(http, id));
        scim.MapDelete(Users + "/{id}", (HttpContext http, string id, UsersEndpoint users) => users.DeleteAsync(http, id));
        MapGroups(scim);
        MapDiscovery(scim);
        foreach (var path in new[] { Users, Users + "/{id}", Groups, Groups + "/{id}" }) scim.Map(path, () => Refuse(405, "This address does not know that method."));
        scim.Map("/scim/{**rest}", () => Refuse(404, "There is nothing at this address. Users are at /scim/v2/Users, groups at /scim/v2/Groups; see /scim/v2/ResourceTypes."));
        foreach (var path in new[] { Root + "/Bulk", Root + "/Me" }) scim.Map(path, () => Refuse(501, "This part of SCIM is not built; see /scim/v2/ServiceProviderConfig."));
    }

    private static void MapGroups(RouteGroupBuilder scim)
    {
        scim.MapGet(Groups, (HttpContext http, GroupsEndpoint groups) => groups.ListAsync(http));
        scim.MapPost(Groups, (HttpContext http, GroupsEndpoint groups) => groups.CreateAsync(http));
        scim.MapPost(Groups + "/.search", (HttpContext http, GroupsEndpoint groups) => groups.SearchAsync(http));
        scim.MapGet(Groups + "/{id}", (HttpContext http, string id, GroupsEndpoint groups) => groups.ReadAsync(http, id));
        scim.MapPut(Groups + "/{id}", (HttpContext http, string id, GroupsEndpoint groups) => groups.ReplaceAsync(http, id));
        scim.MapPatch(Groups + "/{id}", (HttpContext http, string id, GroupsEndpoint groups) => groups.PatchAsync(http, id));
        scim.MapDelete(Groups + "/{id}", (HttpContext http, string id, GroupsEndpoint groups) => groups.DeleteAsync(http, id));
    }

    private static void MapDiscovery(RouteGroupBuilder scim)
    {
        scim.MapGet(Root + "/ServiceProviderConfig", (HttpContext http, ScimDescription said) => Said(http, said.Config()));
        scim.MapGet(Root + "/ResourceTypes", (HttpContext http, ScimDescription said) => Listed(http, said.ResourceTypes()));
        scim.MapGet(Root + "/ResourceTypes/{id}", (HttpContext http, string id, ScimDescription said) => One(http, id, said.ResourceTypes()));
        scim.MapGet(Root + "/Schemas", (HttpContext http, ScimDescription said) => Listed(http, said.Schemas()));
        scim.MapGet(Root + "/Schemas/{id}", (HttpContext http, string id, ScimDescription said) => One(http, id, said.Schemas()));
        foreach (var path in new[] { "/ServiceProviderConfig", "/ResourceTypes", "/ResourceTypes/{id}", "/Schemas", "/Schemas/{id}" })
            scim.Map(Root + path, () => Refuse(405, "This address is for reading: use GET."));
    }

    // RFC 7644 §4: a filter here could promise what the answer does not keep.
    private static ScimAnswer Said(HttpContext http, JsonObject said) => http.Request.Query.ContainsKey("filter") ? Refuse(403, "What there is cannot be filtered. Leave the filter out.") : new ScimAnswer(said);

    private static ScimAnswer Listed(HttpContext http, IReadOnlyList<JsonObject> all) => Said(http, ListAnswer.Of(all, all.Count, 1));

    private static ScimAnswer One(HttpContext http, string id, IReadOnlyList<JsonObject> all) =>
        all.FirstOrDefault(one => id.Equals((string?)one["id"], StringComparison.OrdinalIgnoreCase)) is { } found ? Said(http, found) : Refuse(404, "There is no such description. See the list.");

    private static ScimAnswer Refuse(int status, string detail) => ScimAnswer.Of(new ScimRefusal(status, "", detail));
}
