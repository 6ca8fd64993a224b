using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Query.Views;

namespace Outcomes.Query.OData;

/// <summary>Turns views into entity types: every property of the view is a property on the wire, <c>Version</c> becomes the ETag.</summary>
internal static class EntityTypes
{
    private const string Version = "Version";

    public static EntityType Of(string name, ViewMap map, IReadOnlyList<Navigation> navigations, IReadOnlyList<BoundAction> actions, string? foundIn = null)
    {
        var nullability = new NullabilityInfoContext();
        var properties = map.View.GetProperties().Select(member => Property(map, member, nullability)).ToList();
        return new EntityType
        {
            Name = name,
            Source = map.Entity,
            Properties = [.. properties.Where(property => property.Name != Version)],
            Key = properties.Single(property => property.Name == "Id"),
            Version = properties.SingleOrDefault(property => property.Name == Version),
            Navigations = navigations,
            Actions = actions,
            FoundIn = foundIn,
        };
    }

    public static SingleNavigation One<TEntity, TTarget>(string name, string target, Expression<Func<TEntity, TTarget?>> path) => new(name, target, path);

    /// <param name="parentKey">Element → its parent's key.</param>
    public static CollectionNavigation Many<TElement>(string name, string target, Expression<Func<TElement, Guid>> parentKey) where TElement : class =>
        Many(name, target, db => db.Set<TElement>(), parentKey, link => link);

    public static CollectionNavigation Many<TLink, TElement>(
        string name, string target, Expression<Func<OutcomesDb, IQueryable<TLink>>> links, Expression<Func<TLink, Guid>> parentKey,
            Expression<Func<TLink, TElement>> element) =>
        new(name, target, links, parentKey, element);

    private static Property Property(ViewMap map, PropertyInfo member, NullabilityInfoContext nullability)
    {
        var bare = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return new Property
        {
            Name = member.Name,
            Column = map.Column(member.Name, Ambient.Request),
            IsQueryable = !member.IsDefined(typeof(MadeAfterwardsAttribute)),
            IsFreeText = member.IsDefined(typeof(FreeTextAttribute)),
            IsNullable = nullability.Create(member).ReadState == NullabilityState.Nullable,
            MaxLength = member.GetCustomAttribute<MaxLengthAttribute>()?.Length,
            AllowedValues = bare.IsEnum ? Enum.GetNames(bare) : [],
        };
    }
}
