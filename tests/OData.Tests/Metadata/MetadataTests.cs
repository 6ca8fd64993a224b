using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Outcomes.OData.Metadata;
using Outcomes.OData.Model;
using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Metadata;

public class MetadataTests
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";
    private static readonly MetadataDocuments Documents = new(SampleModel.Model, ODataLimits.Default);
    private static readonly XElement Schema = XDocument.Parse(Encoding.UTF8.GetString(Documents.Xml.Span)).Descendants(Edm + "Schema").Single();

    [Fact]
    public void The_model_is_valid_by_Microsofts_own_rules()
    {
        var edm = EdmBuilder.Build(SampleModel.Model, ODataLimits.Default);

        edm.Validate(out var errors);

        // AllowedValues holds Edm.PrimitiveType, which the validator of 7.7.2 compares by name with Edm.String.
        Assert.DoesNotContain(errors, error => error.ErrorCode != EdmErrorCode.ExpressionPrimitiveKindNotValidForAssertedType);
    }

    [Fact]
    public void The_XML_can_be_read_back_and_knows_all_sets_types_and_actions()
    {
        using var reader = XmlReader.Create(new MemoryStream(Documents.Xml.ToArray()));

        var read = CsdlReader.Parse(reader);

        Assert.Equal(["People", "Objectives", "Deliverables", "AcceptanceCriteria"], read.EntityContainer.EntitySets().Select(set => set.Name));
        Assert.Equal(["Me"], read.EntityContainer.Singletons().Select(singleton => singleton.Name));
        Assert.Equal(["Close", "RequestChanges", "Submit"], read.SchemaElements.OfType<IEdmAction>().Select(action => action.Name).Order());
        foreach (var set in SampleModel.Model.Sets)
            Assert.Equal(set.Type.Properties.Select(property => property.Name).Order(), Declared(read, set).StructuralProperties().Select(property => property.Name).Order());
    }

    [Theory]
    [InlineData("Id", "Edm.Guid", "false")]
    [InlineData("Title", "Edm.String", "false")]
    [InlineData("Progress", "Edm.Double", null)]
    [InlineData("DueOn", "Edm.Date", "false")]
    [InlineData("ModifiedAt", "Edm.DateTimeOffset", "false")]
    [InlineData("AllowedActions", "Collection(Edm.String)", "false")]
    public void A_property_states_type_and_nullability(string name, string type, string? nullable)
    {
        var property = Find("Property", name, within: "Objective");

        Assert.Equal((type, nullable), (property.Attribute("Type")?.Value, property.Attribute("Nullable")?.Value));
    }

    [Theory]
    [InlineData("Objective", "State", "Draft Active Closed")]
    [InlineData("Deliverable", "State", "Draft Committed Submitted Accepted ChangesRequested")]
    public void A_state_is_a_text_with_its_allowed_values(string type, string name, string values)
    {
        var property = Find("Property", name, within: type);

        Assert.Equal("Edm.String", property.Attribute("Type")?.Value);
        Assert.Equal(values.Split(' '), Annotation(property, "Org.OData.Validation.V1.AllowedValues").Descendants(Edm + "PropertyValue").Select(value => value.Attribute("String")?.Value));
    }

    [Fact]
    public void A_set_says_what_cannot_be_done_with_it()
    {
        var set = Find("EntitySet", "Objectives", within: "Container");

        Assert.Equal("true", Annotation(set, "Outcomes.RowsLimitedByPermission").Attribute("Bool")?.Value);
        Assert.Equal(["AllowedActions"], Annotation(set, "Org.OData.Capabilities.V1.FilterRestrictions").Descendants(Edm + "PropertyPath").Select(path => path.Value));
        Assert.Equal("true", Restriction(set, "InsertRestrictions"));
        Assert.Equal("false", Restriction(set, "DeleteRestrictions"));
        Assert.Empty(Annotation(set, "Org.OData.Core.V1.OptimisticConcurrency").Element(Edm + "Collection")?.Elements() ?? [new XElement("missing")]);
    }

    [Fact]
    public void An_action_states_its_parameters_and_the_objects_in_them()
    {
        var action = Schema.Elements(Edm + "Action").Single(action => action.Attribute("Name")?.Value == "RequestChanges");

        Assert.Equal(["entity Outcomes.Deliverable", "Comment Edm.String", "Verdicts Collection(Outcomes.SampleModelJudged)"],
            action.Elements(Edm + "Parameter").Select(parameter => $"{parameter.Attribute("Name")?.Value} {parameter.Attribute("Type")?.Value}"));
        Assert.Equal("false", Find("Property", "Verdict", within: "SampleModelJudged").Attribute("Nullable")?.Value);
        Assert.Null(Find("Property", "Note", within: "SampleModelJudged").Attribute("Nullable"));
    }

    [Fact]
    public void Entities_with_content_say_so() =>
        Assert.Equal(["AcceptanceCriterion"], Schema.Elements(Edm + "EntityType").Where(type => type.Attribute("HasStream")?.Value == "true").Select(type => type.Attribute("Name")?.Value));

    [Fact]
    public void All_limits_are_published()
    {
        var limits = Annotation(Schema.Element(Edm + "EntityContainer") ?? Schema, "Outcomes.RequestLimits").Descendants(Edm + "PropertyValue")
            .ToDictionary(value => value.Attribute("Property")?.Value ?? "", value => (int?)value.Attribute("Int"));

        Assert.Equal(typeof(ODataLimits).GetProperties().Count(property => property.PropertyType == typeof(int)), limits.Count);
        Assert.Equal(ODataLimits.Default.Nodes, limits["Nodes"]);
    }

    [Fact]
    public void Navigations_are_bound_to_their_sets()
    {
        var bindings = Find("EntitySet", "Deliverables", within: "Container").Elements(Edm + "NavigationPropertyBinding")
            .Select(binding => $"{binding.Attribute("Path")?.Value}={binding.Attribute("Target")?.Value}");

        Assert.Equal(["Criteria=AcceptanceCriteria", "Objective=Objectives", "OutcomeOwner=People", "Producer=People"], bindings);
    }

    [Fact]
    public void The_JSON_form_says_the_same()
    {
        using var json = JsonDocument.Parse(Documents.Json);
        var objective = json.RootElement.GetProperty("Outcomes").GetProperty("Objective");

        Assert.Equal("4.01", json.RootElement.GetProperty("$Version").GetString());
        Assert.Equal("Edm.Date", objective.GetProperty("DueOn").GetProperty("$Type").GetString());
        Assert.True(objective.GetProperty("Owner").GetProperty("$Nullable").GetBoolean());
        Assert.False(objective.GetProperty("Children").TryGetProperty("$Nullable", out _));
    }

    [Fact]
    public async Task The_document_answers_304_to_who_has_it()
    {
        var first = await GetAsync(_ => { });
        var tag = first.Response.Headers.ETag.ToString();

        var second = await GetAsync(request => request.Headers.IfNoneMatch = $"\"other\", W/{tag}");
        var third = await GetAsync(request => request.Headers.IfNoneMatch = "\"other\"");

        Assert.Equal((200, 304, 200), (first.Response.StatusCode, second.Response.StatusCode, third.Response.StatusCode));
        Assert.Equal(0, second.Response.Body.Length);
        Assert.Equal(("application/xml", "4.0"), (first.Response.ContentType, first.Response.Headers["OData-Version"].ToString()));
    }

    [Fact]
    public async Task Two_starts_make_the_same_tag() =>
        Assert.Equal((await GetAsync(_ => { })).Response.Headers.ETag, (await GetAsync(_ => { }, new MetadataDocuments(SampleModel.Model, ODataLimits.Default))).Response.Headers.ETag);

    private static async Task<HttpContext> GetAsync(Action<HttpRequest> with, MetadataDocuments? documents = null)
    {
        var http = new DefaultHttpContext { Request = { Method = "GET" }, Response = { Body = new MemoryStream() } };
        with(http.Request);
        await (documents ?? Documents).WriteAsync(http, format: null, TestContext.Current.CancellationToken);
        return http;
    }

    private static IEdmEntityType Declared(IEdmModel edm, EntitySet set) => edm.SchemaElements.OfType<IEdmEntityType>().Single(type => type.Name == set.Type.Name);

    private static XElement Find(string element, string name, string within) =>
        Schema.Elements().Single(parent => parent.Attribute("Name")?.Value == within).Elements(Edm + element).Single(child => child.Attribute("Name")?.Value == name);

    private static XElement Annotation(XElement target, string term) => target.Elements(Edm + "Annotation").Single(annotation => annotation.Attribute("Term")?.Value == term);

    private static string? Restriction(XElement set, string term) =>
        Annotation(set, "Org.OData.Capabilities.V1." + term).Descendants(Edm + "PropertyValue").First().Attribute("Bool")?.Value;
}
