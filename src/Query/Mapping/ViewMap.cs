using System.Linq.Expressions;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Outcomes.Platform;

namespace Outcomes.Query.Mapping;

/// <summary>How each property of a view is said over its entity: the one definition, read once from the AutoMapper profile.</summary>
public abstract class ViewMap
{
    private protected static readonly Reading Marker = new();

    public abstract Type Entity { get; }
    public abstract Type View { get; }

    /// <summary>Stands for the entity in every column.</summary>
    public abstract ParameterExpression Row { get; }

    /// <summary>A property's definition with expressions in place of what a request brings along.</summary>
    /// <param name="request">By name: <c>now</c>, <c>freeText</c>, <c>me</c>, <c>db</c>.</param>
    public abstract LambdaExpression Column(string property, IReadOnlyDictionary<string, Expression> request);
}

/// <inheritdoc cref="ViewMap"/>
public sealed class ViewMap<TEntity, TView> : ViewMap where TEntity : class
{
    private readonly Dictionary<string, Expression> columns = new(StringComparer.Ordinal);
    private readonly Expression<Func<TEntity, TView>> projection;

    public ViewMap(IConfigurationProvider profiles)
    {
        // Public API only: projecting nothing leaves Select(nothing, projection) behind.
        var query = Array.Empty<TEntity>().AsQueryable().ProjectTo<TView>(profiles, Marker);
        var select = (MethodCallExpression)query.Expression;
        projection = (Expression<Func<TEntity, TView>>)((UnaryExpression)select.Arguments[1]).Operand;
        foreach (var binding in ((MemberInitExpression)projection.Body).Bindings.OfType<MemberAssignment>())
            columns[binding.Member.Name] = binding.Expression;
    }

    public override Type Entity => typeof(TEntity);
    public override Type View => typeof(TView);
    public override ParameterExpression Row => projection.Parameters[0];

    public override LambdaExpression Column(string property, IReadOnlyDictionary<string, Expression> request) =>
        Expression.Lambda(new MarkerSwap(Marker, request).Visit(columns[property]), Row);

    /// <summary>The rows the viewer may see, as views; every further condition becomes part of the one statement.</summary>
    public IQueryable<TView> Query(OutcomesDb db)
    {
        var reading = Expression.Constant(Reading.Of(db));
        var request = MarkerSwap.Names.ToDictionary(name => name, name => (Expression)Expression.Property(reading, name), StringComparer.Ordinal);
        return db.Set<TEntity>().Select((Expression<Func<TEntity, TView>>)new MarkerSwap(Marker, request).Visit(projection));
    }
}
