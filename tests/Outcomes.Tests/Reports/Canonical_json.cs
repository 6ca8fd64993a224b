using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outcomes.Reports;
using Xunit;

namespace Outcomes.Tests.Reports;

public sealed class Canonical_json
{
    [Theory]
    [InlineData("{\"b\":1,\"a\":[1.50,2e1,-0.0]}", "{\"a\":[1.5,20,0],\"b\":1}")]
    [InlineData("{ \"é\" : \"\\u00e9\\n\\u0001\\/\" , \"z\":null, \"Z\":true }", "{\"Z\":true,\"z\":null,\"é\":\"é\\n\\u0001/\"}")]
    [InlineData("[\"\\ud83d\\ude00\",\"<&>\"]", "[\"😀\",\"<&>\"]")]
    public void Members_are_sorted_numbers_are_bare_and_only_what_must_be_is_escaped(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Fact]
    public void The_order_of_members_changes_nothing_and_writing_twice_changes_nothing()
    {
        var random = new Random(11);
        for (var time = 0; time < 300; time++)
        {
            var made = Make(random, 3);
            var once = Canonical(made.ToJsonString());
            Assert.Equal(once, Canonical(once));
            Assert.Equal(once, Canonical(Shuffled(made, random)!.ToJsonString()));
        }
    }

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Encoding.UTF8.GetString(CanonicalJson.Write(document.RootElement));
    }

    private static JsonNode Make(Random random, int depth) => random.Next(depth == 0 ? 3 : 5) switch
    {
        0 => JsonValue.Create(random.Next(-1000, 1000) / 8m),
        1 => JsonValue.Create($"{(char)random.Next(32, 0x2FF)}\"{random.Next()}"),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Make(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(5)).Select(at => KeyValuePair.Create<string, JsonNode?>($"{(char)random.Next(65, 0x17F)}{at}", Make(random, depth - 1)))),
    };

    private static JsonNode? Shuffled(JsonNode? node, Random random) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Shuffled(member.Value, random)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shuffled(item, random))]),
        _ => node?.DeepClone(),
    };
}
