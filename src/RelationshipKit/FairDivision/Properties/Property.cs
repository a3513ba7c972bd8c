namespace RelationshipKit.FairDivision.Properties;

/// <summary>A property that a division of chores may have. In each, X_i is the bundle of agent i, w_i its weight, W the sum of weights.</summary>
public enum Property
{
    /// <summary>
    /// Envy-free up to one chore: for all i and j, after taking some one chore out of X_i (or some one liked chore out of X_j),
    /// c_i(X_i)/w_i ≤ c_i(X_j)/w_j. Source: Budish 2011; for chores Aziz, Caragiannis, Igarashi, Walsh 2019.
    /// </summary>
    EF1,

    /// <summary>Envy-free up to any chore: for all i, j and every e in X_i, c_i(X_i − e)/w_i ≤ c_i(X_j)/w_j. Source: Caragiannis et al. 2016.</summary>
    EFX,

    /// <summary>Proportional up to one chore: for all i and some e in X_i, c_i(X_i − e) ≤ (w_i/W)·c_i(M). Source: Conitzer, Freeman, Shah 2017.</summary>
    PROP1,

    /// <summary>Proportional up to any chore: for all i and every e in X_i, c_i(X_i − e) ≤ (w_i/W)·c_i(M). Source: Moulin 2019.</summary>
    PROPX,

    /// <summary>Equitable up to one chore: for all i and some e in X_i, c_i(X_i − e)/w_i ≤ min_j c_j(X_j)/w_j. Source: Freeman, Sikdar, Vaish, Xia 2020.</summary>
    EQ1,

    /// <summary>Equitable up to any chore: for all i and every e in X_i, c_i(X_i − e)/w_i ≤ min_j c_j(X_j)/w_j. Source: Freeman et al. 2020.</summary>
    EQX,

    /// <summary>Pareto optimal: no other allowed division is better for one agent and worse for none.</summary>
    PO,

    /// <summary>Fractionally Pareto optimal: not even sharing chores in parts is better for one agent and worse for none. Implies <see cref="PO"/>.</summary>
    FPO,

    /// <summary>
    /// Maximin share: c_i(X_i) is at most the least largest part when i splits all chores into n parts. For equal weights.
    /// Source: Budish 2011; for chores Aziz, Rauchecker, Schryen, Walsh 2017.
    /// </summary>
    MMS,
}

/// <summary>The names of properties as the literature writes them.</summary>
public static class PropertyExtensions
{
    /// <summary>The name in the literature: <c>EF1</c>, …, <c>PO</c>, <c>fPO</c>, <c>MMS</c>.</summary>
    public static string FieldName(this Property property) => property == Property.FPO ? "fPO" : property.ToString();
}
