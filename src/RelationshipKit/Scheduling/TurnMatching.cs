using System.Diagnostics;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Matches slots with people's turns: every slot that somebody can take is taken, and every turn that is due within the slots is had.
/// </summary>
internal sealed class TurnMatching
{
    private const int None = -1;

    private readonly ulong[] _able;
    private readonly int[] _order;
    private readonly TurnUnits _units;
    private readonly int[] _unitAt;
    private readonly int[] _slotOf;

    private TurnMatching(ulong[] able, int[] order, TurnUnits units)
    {
        (_able, _order, _units) = (able, order, units);
        _unitAt = new int[able.Length];
        _slotOf = new int[units.Count];
        Array.Fill(_unitAt, None);
        Array.Fill(_slotOf, None);
    }

    public static int[] Find(ulong[] able, int[] order, TurnUnits units)
    {
        var matching = new TurnMatching(able, order, units);
        matching.TakeEarliestDue();
        for (int unit = 0; unit < units.Count; unit++)
        {
            if (matching._slotOf[unit] == None && units.DueAt(unit) < able.Length) matching.PlaceTurn(unit);
        }

        for (int slot = 0; slot < able.Length; slot++)
        {
            if (matching._unitAt[slot] == None && matching.CanBeTaken(slot)) matching.FillSlot(slot);
        }

        return [.. matching._unitAt.Select(unit => unit == None ? ExactTurns.Nobody : units.OwnerOf(unit))];
    }

    private void TakeEarliestDue()
    {
        int[] next = new int[64];
        foreach (int person in _order) next[person] = _units.FirstOf(person);
        for (int slot = 0; slot < _able.Length; slot++)
        {
            int chosen = None;
            foreach (int person in _order)
            {
                if ((_able[slot] >> person & 1) == 0) continue;
                while (next[person] < _units.EndOf(person) && _units.DueAt(next[person]) < slot) next[person]++;
                int unit = next[person];
                if (unit == _units.EndOf(person) || _units.OpensAt(unit) > slot) continue;
                if (chosen == None || IsMoreUrgent(unit, chosen)) chosen = unit;
            }

            if (chosen == None) continue;
            Match(slot, chosen);
            next[_units.OwnerOf(chosen)]++;
        }
    }

    /// <summary>Finds a slot for a turn that must be had, pushing others along; a turn that need not be had yet may give way.</summary>
    private void PlaceTurn(int start)
    {
        // From each slot reached, the turn that wanted it.
        var wantedBy = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int unit))
        {
            int last = Math.Min(_units.DueAt(unit), _able.Length - 1);
            for (int slot = _units.OpensAt(unit); slot <= last; slot++)
            {
                if (!IsAble(_units.OwnerOf(unit), slot) || !wantedBy.TryAdd(slot, unit)) continue;
                int holder = _unitAt[slot];
                if (holder != None && _units.DueAt(holder) < _able.Length)
                {
                    queue.Enqueue(holder);
                    continue;
                }

                if (holder != None) _slotOf[holder] = None;
                for (int at = slot; at != None;)
                {
                    int taker = wantedBy[at];
                    int left = _slotOf[taker];
                    Match(at, taker);
                    at = left;
                }

                return;
            }
        }

        throw new UnreachableException("The proportions are themselves a fractional matching, so there is a whole one.");
    }

    /// <summary>Finds somebody for a slot, moving others to other slots of theirs.</summary>
    private void FillSlot(int start)
    {
        // From each turn reached, the slot that asked for it.
        var askedBy = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int slot))
        {
            foreach (int unit in UnitsAt(slot))
            {
                if (!askedBy.TryAdd(unit, slot)) continue;
                if (_slotOf[unit] != None)
                {
                    queue.Enqueue(_slotOf[unit]);
                    continue;
                }

                for (int free = unit; free != None;)
                {
                    int asking = askedBy[free];
                    int given = _unitAt[asking];
                    Match(asking, free);
                    free = given;
                }

                return;
            }
        }

        throw new UnreachableException("The proportions are themselves a fractional matching, so there is a whole one.");
    }

    private IEnumerable<int> UnitsAt(int slot)
    {
        foreach (int person in _order)
        {
            if (!IsAble(person, slot)) continue;
            int low = _units.FirstOf(person), high = _units.EndOf(person);
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_units.DueAt(middle) < slot) low = middle + 1;
                else high = middle;
            }

            for (int unit = low; unit < _units.EndOf(person) && _units.OpensAt(unit) <= slot; unit++) yield return unit;
        }
    }

    /// <summary>Due earlier; of turns due at the same slot the one that has waited longer, which spreads them evenly.</summary>
    private bool IsMoreUrgent(int unit, int other) =>
        _units.DueAt(unit) < _units.DueAt(other) || (_units.DueAt(unit) == _units.DueAt(other) && _units.OpensAt(unit) < _units.OpensAt(other));

    private bool CanBeTaken(int slot)
    {
        foreach (int person in _order)
        {
            if (IsAble(person, slot)) return true;
        }

        return false;
    }

    private bool IsAble(int person, int slot) => (_able[slot] >> person & 1) != 0;

    private void Match(int slot, int unit) => (_unitAt[slot], _slotOf[unit]) = (unit, slot);
}
