using System.Text;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Writes expressions back as URL text, with each constant as <paramref name="constant"/> says it: its literal, or its slot.</summary>
internal sealed class NodeText(StringBuilder text, Func<Node, object?, string> constant)
{
    // Inside $count($filter=…) bare names belong to the element, so the row itself must be named.
    private int elements;

    public void Write(Node node)
    {
        switch (node)
        {
            case Literal literal: text.Append(constant(node, literal.Value)); break;
            case PropertyPath path: Path(path.From, path.Through).Append(path.Property.Name); break;
            case EntityPath path: Path(path.From, path.Through).Length--; break;
            case CountPath path: Count(path); break;
            case LambdaCall lambda: Lambda(lambda); break;
            case Widen widen: Write(widen.Operand); break;
            case Unary unary: Parenthesised(unary.Operator == UnaryOperator.Not ? "not " : "-", unary.Operand); break;
            case Binary binary: Infix(binary); break;
            case In list: Among(list); break;
            case Call call: Function(call); break;
            default: throw new NotSupportedException(node.GetType().Name);
        }
    }

    private StringBuilder Path(RangeVariable from, IReadOnlyList<SingleNavigation> through)
    {
        if (from.Name.Length > 0 && from.Name[0] != '#') text.Append(from.Name).Append('/');
        else if (from.Name.Length == 0 && elements > 0) text.Append("$it/");
        foreach (var navigation in through) text.Append(navigation.Name).Append('/');
        return text;
    }

    private void Count(CountPath path)
    {
        Path(path.From, path.Through).Append(path.Collection.Name).Append("/$count");
        if (path.Filter is not { } filter) return;
        text.Append("($filter=");
        elements++;
        Write(filter);
        elements--;
        text.Append(')');
    }

    private void Lambda(LambdaCall lambda)
    {
        Path(lambda.From, lambda.Through).Append(lambda.Collection.Name).Append(lambda.IsAll ? "/all(" : "/any(");
        if (lambda.Body is { } body)
        {
            text.Append(lambda.Element.Name).Append(':');
            Write(body);
        }
        text.Append(')');
    }

    private void Infix(Binary binary)
    {
        text.Append('(');
        Write(binary.Left);
        text.Append(' ').Append(Word(binary.Operator)).Append(' ');
        Write(binary.Right);
        text.Append(')');
    }

    private void Parenthesised(string before, Node operand)
    {
        text.Append(before).Append('(');
        Write(operand);
        text.Append(')');
    }

    private void Among(In list)
    {
        Write(list.Operand);
        text.Append(" in ").Append(constant(list, list.Items));
    }

    private void Function(Call call)
    {
        if (Instants.Has(call.Function))
        {
            text.Append(constant(call, call.Function));
            return;
        }
        text.Append(call.Function).Append('(');
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            if (index > 0) text.Append(',');
            Write(call.Arguments[index]);
        }
        text.Append(')');
    }

    private static string Word(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "eq",
        BinaryOperator.NotEqual => "ne",
        BinaryOperator.Greater => "gt",
        BinaryOperator.GreaterOrEqual => "ge",
        BinaryOperator.Less => "lt",
        BinaryOperator.LessOrEqual => "le",
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "sub",
        BinaryOperator.Multiply => "mul",
        BinaryOperator.Divide => "div",
        BinaryOperator.DivideBy => "divby",
        _ => "mod",
    };
}
