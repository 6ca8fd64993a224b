using System.Collections.Immutable;
using System.Linq.Expressions;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>What <c>$it</c> and the lambdas' variables stand for at one place of a query.</summary>
internal sealed class Variables
{
    private readonly ImmutableDictionary<RangeVariable, Expression> known;
    private readonly Expression row;

    /// <param name="row">The entity that <c>$it</c> stands for.</param>
    public Variables(Expression row) : this(row, ImmutableDictionary<RangeVariable, Expression>.Empty)
    {
    }

    private Variables(Expression row, ImmutableDictionary<RangeVariable, Expression> known)
    {
        this.row = row;
        this.known = known;
    }

    public Variables With(RangeVariable variable, Expression entity) => new(row, known.SetItem(variable, entity));

    /// <summary>The entity at the end of a chain of single navigations.</summary>
    public Expression Follow(RangeVariable from, IReadOnlyList<SingleNavigation> through)
    {
        var entity = from is not null && known.TryGetValue(from, out var expression) ? expression : row;
        foreach (var navigation in through) entity = Inline.Body(navigation.Path, entity);
        return entity;
    }
}
