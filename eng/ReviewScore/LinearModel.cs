namespace RelationshipKit.ReviewScore;

/// <summary>A text to learn from: the terms of its sentences. A clean one has a single sentence.</summary>
internal sealed record Sample(bool IsProblem, IReadOnlyList<IReadOnlyList<string>> Sentences);

/// <summary>
/// Logistic regression over terms, by stochastic gradient descent with a step of its own for each term. What a single order of the samples happens
/// to favour is averaged away over several orders. Each time a sample is met a part of its terms is left out by lot, so that no term counts on the
/// others beside it (dropout: Srivastava et al. 2014; for text: Wang and Manning 2013). The same samples give the same weights.
/// </summary>
internal sealed class LinearModel
{
    private const int Orders = 15;
    private const int Rounds = 30;
    private const double Step = 0.15;
    private const double BaseStep = 0.02;
    private const double Shrinking = 0.005;
    private const double LeftOut = 0.5;
    private const double Damping = 0.5;
    private const double Steepest = 30;

    private readonly List<(bool IsProblem, int[][] Sentences)> _samples = [];
    private readonly List<string> _terms = [];
    private readonly double[] _weights;
    private readonly double[] _paths;

    public LinearModel(IReadOnlyList<Sample> samples, int leastUses)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Sample sample in samples)
        {
            foreach (string term in sample.Sentences.SelectMany(sentence => sentence).Distinct(StringComparer.Ordinal)) uses[term] = uses.GetValueOrDefault(term) + 1;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string term, int count) in uses)
        {
            if (count < leastUses) continue;
            numbers.Add(term, _terms.Count);
            _terms.Add(term);
        }

        foreach (Sample sample in samples)
            _samples.Add((sample.IsProblem, [.. sample.Sentences.Select(sentence => sentence.Where(numbers.ContainsKey).Select(term => numbers[term]).ToArray())]));
        (_weights, _paths) = (new double[_terms.Count], new double[_terms.Count]);
    }

    public double Base { get; private set; }

    public IEnumerable<KeyValuePair<string, double>> Weights => _terms.Select((term, at) => KeyValuePair.Create(term, _weights[at]));

    public void Learn()
    {
        var lot = new Random(20261122);
        double sumOfBases = 0;
        double[] sums = new double[_weights.Length];
        for (int time = 0; time < Orders; time++)
        {
            LearnOnce(lot);
            sumOfBases += Base;
            for (int term = 0; term < sums.Length; term++) sums[term] += _weights[term];
        }

        Base = sumOfBases / Orders;
        // With all its terms a sentence weighs that much more than what was learned from.
        for (int term = 0; term < sums.Length; term++) _weights[term] = (1 - LeftOut) * sums[term] / Orders;
    }

    private void LearnOnce(Random lot)
    {
        Base = 0;
        Array.Clear(_weights);
        Array.Clear(_paths);
        int[] turns = [.. Enumerable.Range(0, _samples.Count)];
        for (int round = 0; round < Rounds; round++)
        {
            lot.Shuffle(turns);
            foreach (int at in turns) LearnFrom(_samples[at], lot);
        }
    }

    private void LearnFrom((bool IsProblem, int[][] Sentences) sample, Random lot)
    {
        int[] sentence = [.. sample.Sentences.MaxBy(SumOf)!.Where(_ => lot.NextDouble() >= LeftOut)];
        double chance = 1 / (1 + Math.Exp(-Math.Clamp(SumOf(sentence), -Steepest, Steepest)));
        double error = chance - (sample.IsProblem ? 1 : 0);
        Base -= BaseStep * error;
        foreach (int term in sentence)
        {
            double slope = error + (Shrinking * _weights[term]);
            _paths[term] += slope * slope;
            _weights[term] -= Step * slope / Math.Sqrt(_paths[term] + Damping);
        }
    }

    private double SumOf(int[] sentence) => Base + sentence.Sum(term => _weights[term]);
}
