using System.Linq.Expressions;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Outcomes.Platform;

namespace Outcomes.Query.Mapping;

/// <summary>How each property of a view is said over its entity: the one definition, read once from the AutoMapper profile.</summary>
internal abstract class ViewMap(string name)
{
    private protected static readonly Reading Marker = new();

    /// <summary>What a refusal calls one: <c>key result</c>.</summary>
    public string Name { get; } = name;

    public abstract Type Entity { get; }
    public abstract Type View { get; }

    /// <summary>Context → the entities that the viewer may see.</summary>
    public abstract LambdaExpression Source { get; }

    /// <summary>A property's definition with expressions in place of what a request brings along.</summary>
    /// <param name="request">By the names of <see cref="Reading"/>.</param>
    public abstract LambdaExpression Column(string property, IReadOnlyDictionary<string, Expression> request);

    /// <summary>The entities themselves, as <see cref="Source"/> says.</summary>
    public abstract IQueryable Rows(OutcomesDb db);

    /// <summary>All visible rows as views, an IQueryable.</summary>
    public abstract IQueryable Query(OutcomesDb db);

    /// <summary>The newest version of one visible row's root; empty where the row is not there.</summary>
    public abstract IQueryable<int> Versions(OutcomesDb db, Guid id);
}

/// <inheritdoc cref="ViewMap"/>
internal sealed class ViewMap<TEntity, TView> : ViewMap where TEntity : class
{
    private readonly Dictionary<string, Expression> columns = new(StringComparer.Ordinal);
    private readonly Expression<Func<TEntity, TView>> projection;
    private readonly Expression<Func<OutcomesDb, IQueryable<TEntity>>> source;
    private readonly Func<OutcomesDb, IQueryable<TEntity>> rows;

    public ViewMap(string name, IConfigurationProvider profiles, Expression<Func<OutcomesDb, IQueryable<TEntity>>> source) : base(name)
    {
        (this.source, rows) = (source, source.Compile());
        // Public API only: projecting nothing leaves Select(nothing, projection) behind.
        var query = Array.Empty<TEntity>().AsQueryable().ProjectTo<TView>(profiles, Marker);
        var select = (MethodCallExpression)query.Expression;
        projection = Inline.In((Expression<Func<TEntity, TView>>)((UnaryExpression)select.Arguments[1]).Operand);
        foreach (var binding in ((MemberInitExpression)projection.Body).Bindings.OfType<MemberAssignment>())
            columns[binding.Member.Name] = binding.Expression;
    }

    public override Type Entity => typeof(TEntity);
    public override Type View => typeof(TView);
    public override LambdaExpression Source => source;

    public override LambdaExpression Column(string property, IReadOnlyDictionary<string, Expression> request) =>
        Expression.Lambda(new MarkerSwap(Marker, request).Visit(columns[property]), projection.Parameters);

    public override IQueryable Rows(OutcomesDb db) => rows(db);

    public override IQueryable Query(OutcomesDb db)
    {
        var reading = Expression.Constant(Reading.Of(db));
        var request = Reading.Names.ToDictionary(name => name, name => (Expression)Expression.Property(reading, name), StringComparer.Ordinal);
        return rows(db).Select((Expression<Func<TEntity, TView>>)new MarkerSwap(Marker, request).Visit(projection));
    }

    public override IQueryable<int> Versions(OutcomesDb db, Guid id)
    {
        var entity = projection.Parameters[0];
        Expression<Func<Guid>> wanted = () => id;
        var isWanted = Expression.Lambda<Func<TEntity, bool>>(Expression.Equal(columns["Id"], wanted.Body), entity);
        return rows(db).Where(isWanted).Select(Expression.Lambda<Func<TEntity, int>>(columns["Version"], entity));
    }
}
