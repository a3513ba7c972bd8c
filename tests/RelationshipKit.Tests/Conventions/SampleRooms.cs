// Rooms made to be caught by the check of rooms.
#pragma warning disable IDE0130, MA0182, CA1812, CA1822
namespace RelationshipKit.Tests.Conventions.SampleRooms.Upper
{
    internal sealed class Attic
    {
        public static int Height => 3;
    }

    internal sealed class Minded
    {
        public static object Below() => new Lower.Cellar();
    }
}

namespace RelationshipKit.Tests.Conventions.SampleRooms.Lower
{
    internal sealed class Cellar;

    internal sealed class NamesItInABody
    {
        public static string Trespass() => $"{Upper.Attic.Height}";
    }

    internal sealed class NamesItInASignature
    {
        public Upper.Attic? Trespass { get; }
    }

    internal sealed class NamesItAsAnArgument
    {
        public static object Trespass() => new List<Upper.Attic[]>();
    }
}
