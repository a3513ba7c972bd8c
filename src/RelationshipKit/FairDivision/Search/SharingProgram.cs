using System.Collections.Immutable;
using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The linear program of the least worst share: least T such that Σ_e c_i(e)·x_ie + s_i = b_i·T with b_i = c_i(M)·w_i, Σ_i x_ie = 1, x, s ≥ 0.
/// Solved by the revised simplex method in exact fractions. The m equations of chores need no rows: each chore has a key agent who takes
/// what the others leave of it (generalized upper bounding; Dantzig, Van Slyke 1967), so the working basis is as small as the number of agents.
/// </summary>
/// <remarks>Enters the most promising variable; after a step that changes nothing, the first promising one (Bland 1977), so it cannot cycle.</remarks>
internal sealed class SharingProgram
{
    private const int Slack = -1;
    private const int Level = -2;

    private readonly ChoreInstance _instance;
    private readonly int[] _agents;
    private readonly int[] _key;
    private readonly Rational[][] _inverse;
    private readonly Variable[] _basis;
    private readonly Rational[] _value;

    /// <summary>Prepares a program whose first keys are given.</summary>
    /// <param name="instance">What is to be shared.</param>
    /// <param name="agents">The agents whose totals are above 0: one row each.</param>
    /// <param name="key">The row of the first key of each chore; −1 for chores that are free.</param>
    public SharingProgram(ChoreInstance instance, int[] agents, int[] key)
    {
        (_instance, _agents, _key) = (instance, agents, key);
        int n = agents.Length;
        (_basis, _value, _inverse) = (new Variable[n], new Rational[n], new Rational[n][]);
        var load = new Rational[n];
        for (int row = 0; row < n; row++) load[row] = Rational.Of(Enumerable.Range(0, key.Length).Sum(chore => key[chore] == row ? Cost(row, chore) : 0));
        int worst = 0;
        for (int row = 1; row < n; row++)
        {
            if (load[row] / Part(row) > load[worst] / Part(worst)) worst = row;
        }

        // The first basis: T where the load is worst, the room below it everywhere else.
        for (int row = 0; row < n; row++)
        {
            _inverse[row] = new Rational[n];
            _inverse[row][worst] = Rational.Zero - (Part(row) / Part(worst));
            if (row != worst) _inverse[row][row] = Rational.One;
            _basis[row] = row == worst ? new Variable(Level, row) : new Variable(Slack, row);
            _value[row] = row == worst ? load[row] / Part(row) : (Part(row) * (load[worst] / Part(worst))) - load[row];
        }

        for (int column = 0; column < n; column++) _inverse[worst][column] = column == worst ? Rational.Zero - (Rational.One / Part(worst)) : Rational.Zero;
    }

    private long Cost(int row, int chore) => _instance.Cost(_agents[row], chore);

    private Rational Part(int row) => Rational.Of((BigInteger)_instance.TotalCost(_agents[row]) * _instance.Weight(_agents[row]));

    /// <summary>Steps to the optimum; returns the weights λ of the loads, which prove it.</summary>
    public Rational[] Minimise(CancellationToken cancellationToken)
    {
        bool byOrder = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Rational[] lambda = Lambda();
            if (Entering(lambda, byOrder) is not { } entering) return lambda;
            byOrder = !Step(entering);
        }
    }

    /// <summary>The dual weights: minus the row of T in the inverse.</summary>
    private Rational[] Lambda()
    {
        int level = Array.FindIndex(_basis, variable => variable.Chore == Level);
        return Array.ConvertAll(_inverse[level], multiplier => Rational.Zero - multiplier);
    }

    /// <summary>A variable that would lower T if it grew, or null at the optimum.</summary>
    private Variable? Entering(Rational[] lambda, bool byOrder)
    {
        for (int row = 0; row < lambda.Length; row++)
        {
            if (lambda[row].Sign < 0) return new Variable(Slack, row);
        }

        BigInteger common = lambda.Aggregate(BigInteger.One, (sum, weight) => sum * (weight.Denominator / BigInteger.GreatestCommonDivisor(sum, weight.Denominator)));
        BigInteger[] whole = Array.ConvertAll(lambda, weight => weight.Numerator * (common / weight.Denominator));
        (Variable? best, BigInteger least) = (null, BigInteger.Zero);
        for (int chore = 0; chore < _key.Length; chore++)
        {
            if (_key[chore] < 0) continue;
            BigInteger paid = whole[_key[chore]] * Cost(_key[chore], chore);
            for (int row = 0; row < whole.Length; row++)
            {
                if (row == _key[chore] || !_instance.IsAllowed(_agents[row], chore)) continue;
                BigInteger gain = (whole[row] * Cost(row, chore)) - paid;
                if (gain >= least) continue;
                (best, least) = (new Variable(chore, row), gain);
                if (byOrder) return best;
            }
        }

        return best;
    }

    /// <summary>Lets a variable grow until another reaches 0; false if it could not grow at all.</summary>
    private bool Step(Variable entering)
    {
        Rational[] change = Direction(entering);
        Rational? stride = null;
        (int leaving, int leavingKeyOf) = (-1, -1);
        Variable first = default;
        for (int row = 0; row < _basis.Length; row++)
        {
            if (_basis[row].Chore != Level && change[row].Sign > 0) Consider(_value[row] / change[row], _basis[row], row, -1);
        }

        foreach (int chore in SharedChores(entering))
        {
            Rational fall = KeyFall(chore, entering, change);
            if (fall.Sign > 0) Consider(KeyValue(chore) / fall, new Variable(chore, _key[chore]), -1, chore);
        }

        for (int row = 0; row < _basis.Length; row++) _value[row] -= stride!.Value * change[row];
        if (leavingKeyOf >= 0) leaving = HandOverKey(leavingKeyOf, entering, change, stride!.Value);
        if (leaving >= 0) Pivot(leaving, entering, change, stride!.Value);
        return stride!.Value.Sign > 0;

        void Consider(Rational limit, Variable variable, int row, int keyOf)
        {
            if (stride is { } known && (limit > known || (limit == known && !variable.IsBefore(first)))) return;
            (stride, first, leaving, leavingKeyOf) = (limit, variable, row, keyOf);
        }
    }

    /// <summary>How the basic variables fall while the entering one grows by 1.</summary>
    private Rational[] Direction(Variable entering)
    {
        var change = new Rational[_basis.Length];
        for (int row = 0; row < change.Length; row++)
        {
            if (entering.Chore == Slack)
            {
                change[row] = _inverse[row][entering.Row];
                continue;
            }

            int key = _key[entering.Chore];
            change[row] = (_inverse[row][entering.Row] * Rational.Of(Cost(entering.Row, entering.Chore)))
                - (_inverse[row][key] * Rational.Of(Cost(key, entering.Chore)));
        }

        return change;
    }

    private IEnumerable<int> SharedChores(Variable entering) =>
        _basis.Append(entering).Select(variable => variable.Chore).Where(chore => chore >= 0).Distinct();

    private Rational KeyValue(int chore)
    {
        Rational left = Rational.One;
        for (int row = 0; row < _basis.Length; row++)
        {
            if (_basis[row].Chore == chore) left -= _value[row];
        }

        return left;
    }

    private Rational KeyFall(int chore, Variable entering, Rational[] change)
    {
        Rational fall = entering.Chore == chore ? Rational.One : Rational.Zero;
        for (int row = 0; row < _basis.Length; row++)
        {
            if (_basis[row].Chore == chore) fall -= change[row];
        }

        return fall;
    }

    /// <summary>
    /// Makes another agent the key of a chore whose key gives up its last part. If the entering agent is the only other one, it becomes the
    /// key and the basis stays; else the first basic one does, and the old key takes its place in the basis, whose row is returned.
    /// </summary>
    private int HandOverKey(int chore, Variable entering, Rational[] change, Rational stride)
    {
        int heir = Array.FindIndex(_basis, variable => variable.Chore == chore);
        if (heir < 0)
        {
            _key[chore] = entering.Row;
            return -1;
        }

        // With the heir's column d turned to −d, and d taken from the columns of the chore's other basic agents.
        for (int row = 0; row < _basis.Length; row++)
        {
            if (row == heir || _basis[row].Chore != chore) continue;
            for (int column = 0; column < _basis.Length; column++) _inverse[heir][column] += _inverse[row][column];
            change[heir] += change[row];
        }

        for (int column = 0; column < _basis.Length; column++) _inverse[heir][column] = Rational.Zero - _inverse[heir][column];
        change[heir] = Rational.Zero - change[heir];

        // The entering column is measured against the key too, if it is of the same chore.
        if (entering.Chore == chore) change[heir] += Rational.One;
        (_basis[heir], _key[chore]) = (new Variable(chore, _key[chore]), _basis[heir].Row);
        _value[heir] = Rational.Zero;
        return heir;
    }

    private void Pivot(int leaving, Variable entering, Rational[] change, Rational value)
    {
        Rational[] pivot = _inverse[leaving];
        for (int column = 0; column < pivot.Length; column++) pivot[column] /= change[leaving];
        for (int row = 0; row < _basis.Length; row++)
        {
            if (row == leaving || change[row].Sign == 0) continue;
            for (int column = 0; column < pivot.Length; column++)
            {
                if (pivot[column].Sign != 0) _inverse[row][column] -= change[row] * pivot[column];
            }
        }

        (_basis[leaving], _value[leaving]) = (entering, value);
    }

    /// <summary>Who takes which part of each chore, for chores that are not free.</summary>
    public ImmutableArray<ChorePart>[] Parts()
    {
        var parts = new ImmutableArray<ChorePart>[_key.Length];
        for (int chore = 0; chore < parts.Length; chore++)
        {
            if (_key[chore] < 0) continue;
            IEnumerable<(int Row, Rational Fraction)> shares = _basis
                .Select((variable, row) => (Variable: variable, Fraction: _value[row]))
                .Where(basic => basic.Variable.Chore == chore)
                .Select(basic => (basic.Variable.Row, basic.Fraction))
                .Append((_key[chore], KeyValue(chore)));
            parts[chore] = [.. shares.Where(share => share.Fraction.Sign > 0).OrderBy(share => share.Row).Select(share => new ChorePart(_agents[share.Row], share.Fraction))];
        }

        return parts;
    }

    /// <summary>A variable: an agent's part of a chore, the agent's room below T (<see cref="Slack"/>), or T itself (<see cref="Level"/>).</summary>
    private readonly record struct Variable(int Chore, int Row)
    {
        public bool IsBefore(Variable other) => Chore != other.Chore ? Chore < other.Chore : Row < other.Row;
    }
}
