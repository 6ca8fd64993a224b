using Outcomes.OData.Parsing;
using Outcomes.OData.Syntax;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Parsing;

public class PathTests
{
    private const string Id = "0198c7a4-1111-7000-8000-000000000000";
    private const string Other = "a198c7a4-2222-7000-8000-000000000000";

    [Theory]
    [InlineData("", "service")]
    [InlineData("/", "service")]
    [InlineData("$metadata", "metadata")]
    [InlineData("Objectives", "Objectives")]
    [InlineData("/Objectives/", "Objectives")]
    [InlineData($"Objectives({Id})", "Objectives 0198c7a4")]
    [InlineData($"Objectives(Id={Id})", "Objectives 0198c7a4")]
    [InlineData($"Objectives( Id = {Id} )", "Objectives 0198c7a4")]
    [InlineData($"Objectives%28{Id}%29", "Objectives 0198c7a4")]
    [InlineData($"Objectives/{Id}", "Objectives 0198c7a4")]
    [InlineData("Objectives/$count", "Objectives $count")]
    [InlineData("Objectives/$ref", "Objectives $ref")]
    [InlineData($"Objectives({Id})/$ref", "Objectives 0198c7a4 $ref")]
    [InlineData($"Objectives({Id})/$value", "Objectives 0198c7a4 $value")]
    [InlineData($"Objectives({Id})/Title", "Objectives 0198c7a4 =Title")]
    [InlineData($"Objectives({Id})/Title/$value", "Objectives 0198c7a4 =Title raw")]
    [InlineData($"Objectives({Id})/Owner", "Objectives 0198c7a4 Owner")]
    [InlineData($"Objectives({Id})/Owner/DisplayName", "Objectives 0198c7a4 Owner =DisplayName")]
    [InlineData($"Objectives({Id})/Owner/$ref", "Objectives 0198c7a4 Owner $ref")]
    [InlineData($"Objectives({Id})/Deliverables", "Objectives 0198c7a4 Deliverables")]
    [InlineData($"Objectives({Id})/Deliverables/$count", "Objectives 0198c7a4 Deliverables $count")]
    [InlineData($"Objectives({Id})/Deliverables({Other})", "Objectives 0198c7a4 Deliverables(a198c7a4)")]
    [InlineData($"Objectives/{Id}/Deliverables/{Other}/Criteria", "Objectives 0198c7a4 Deliverables(a198c7a4) Criteria")]
    [InlineData($"Objectives({Id})/Close", "Objectives 0198c7a4 !Close")]
    [InlineData($"Objectives({Id})/Outcomes.Close", "Objectives 0198c7a4 !Close")]
    [InlineData($"Objectives({Id})/Outcomes.Close()", "Objectives 0198c7a4 !Close")]
    [InlineData($"Objectives/{Id}/Deliverables/{Other}/Submit", "Objectives 0198c7a4 Deliverables(a198c7a4) !Submit")]
    [InlineData("Me", "Me")]
    [InlineData("Me/DisplayName", "Me =DisplayName")]
    [InlineData("Me/Reports", "Me Reports")]
    [InlineData("Me/Manager/Manager", "Me Manager Manager")]
    public void A_path_names_this_resource(string path, string expected) => Assert.Equal(expected, TextOf(PathParser.Parse(SampleModel.Model, path)));

    [Theory]
    [InlineData("Objektives", "404 unknown-resource path:1 — There is no Objektives. Did you mean Objectives?")]
    [InlineData("objectives", "404 unknown-resource path:1 — There is no objectives. Did you mean Objectives?")]
    [InlineData("$metdata", "404 unknown-resource path:1 — There is no $metdata. Did you mean $metadata?")]
    [InlineData("$batch", "501 not-implemented path:1 — $batch is not built.")]
    [InlineData("$all", "501 not-implemented path:1 — $all is not built.")]
    [InlineData("$crossjoin(People,Objectives)", "501 not-implemented path:1 — $crossjoin is not built.")]
    [InlineData("Objectives/$query", "501 not-implemented path:2 — /$query is not built.")]
    [InlineData("Objectives/Outcomes.Objective", "501 not-implemented path:2 — The type cast Outcomes.Objective is not built.")]
    [InlineData("Objectives(5)", "400 bad-path path:1 — The key of Objective is an id without quotes, such as (0198c7a4-0000-7000-8000-000000000000).")]
    [InlineData($"Objectives('{Id}')", "400 bad-path path:1 — The key of Objective is an id without quotes, such as (0198c7a4-0000-7000-8000-000000000000).")]
    [InlineData($"Objectives(Key={Id})", "400 bad-path path:1 — The key of Objective is Id, not Key. Write (Id={id}).")]
    [InlineData("Objectives()", "400 bad-path path:1 — The key of Objective is an id without quotes, such as (0198c7a4-0000-7000-8000-000000000000).")]
    [InlineData($"Objectives({Id}", "400 bad-path path:1 — A parenthesis is not closed. Write a key as Set({id}).")]
    [InlineData("Objectives(@key)", "501 not-implemented path:1 — A parameter alias as key is not built.")]
    [InlineData($"Me({Id})", "400 bad-path path:1 — Me is one entity and takes no key.")]
    [InlineData("Objectives/7", "404 unknown-resource path:2 — 7 is not the key of Objective, which is an id, and nothing else of that name follows a collection.")]
    [InlineData("Objectives/Title", "400 bad-path path:2 — Title belongs to one Objective; give its key before it: ({id}).")]
    [InlineData("Objectives/Close", "400 bad-path path:2 — Close belongs to one Objective; give its key before it: ({id}).")]
    [InlineData($"Objectives({Id})/Titel", "404 unknown-resource path:2 — Objective has no Titel. Did you mean Title?")]
    [InlineData($"Objectives({Id})/Outcomes.Clsoe", "404 unknown-resource path:2 — Objective has no Outcomes.Clsoe. Did you mean Close?")]
    [InlineData($"Objectives({Id})/$count", "400 bad-path path:2 — $count follows a collection; this is one entity.")]
    [InlineData("Objectives/$value", "400 bad-path path:2 — $value follows one entity or a property; this is a collection.")]
    [InlineData($"Objectives({Id})/Title/Length", "404 unknown-resource path:3 — Nothing follows Title in a path.")]
    [InlineData("Objectives/$count/$value", "404 unknown-resource path:3 — Nothing follows $count in a path.")]
    [InlineData($"Objectives({Id})/Owner({Other})", "400 bad-path path:2 — Owner is one entity and takes no key.")]
    [InlineData("Objectives/%zz", "400 bad-encoding path:2 — This part of the URL has a % at character 1 that is not followed by two hexadecimal digits; write a percent sign as %25.")]
    [InlineData("a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", "400 limit-exceeded path — More than 16 segments in the path, which is the limit (PathSegments). Start nearer to what you want.")]
    public void A_path_is_refused_with_this_advice(string path, string refusal)
    {
        var problem = Assert.Throws<ODataProblem>(() => PathParser.Parse(SampleModel.Model, path));
        Assert.Equal(refusal, $"{problem.Status} {problem.Code} {problem.Target} — {problem.Message}");
    }

    [Fact]
    public void An_encoded_slash_stays_inside_its_segment() =>
        Assert.Equal(404, Assert.Throws<ODataProblem>(() => PathParser.Parse(SampleModel.Model, $"Objectives%2F{Id}")).Status);

    private static string TextOf(Resource resource) => resource switch
    {
        ServiceDocument => "service",
        MetadataDocument => "metadata",
        EntityResource entity => string.Join(' ', [entity.Root.Name, .. Key(entity.Key), .. entity.Steps.Select(TextOf), .. TextOf(entity.Tail)]),
        _ => throw new InvalidOperationException($"A new kind of resource: {resource}"),
    };

    private static string[] Key(Guid? key) => key is null ? [] : [key.Value.ToString()[..8]];

    private static string TextOf(Step step) => step.Navigation.Name + (step.Key is null ? "" : $"({step.Key.Value.ToString()[..8]})");

    private static string[] TextOf(Tail tail) => tail switch
    {
        Tail.Count => ["$count"],
        Tail.Reference => ["$ref"],
        Tail.Media => ["$value"],
        Tail.Value value => [$"={value.Property.Name}{(value.Raw ? " raw" : "")}"],
        Tail.Action action => [$"!{action.Bound.Name}"],
        _ => [],
    };
}
