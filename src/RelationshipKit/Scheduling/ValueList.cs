using System.Collections.Immutable;

namespace RelationshipKit.Scheduling;

/// <summary>A list that is equal by its contents, on which records build their own equality.</summary>
internal readonly struct ValueList<T>(ImmutableArray<T> items) : IEquatable<ValueList<T>>
    where T : IEquatable<T>
{
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in Items) hash.Add(item);
        return hash.ToHashCode();
    }
}
