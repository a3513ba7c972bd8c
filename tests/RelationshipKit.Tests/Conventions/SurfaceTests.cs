using System.CodeDom.Compiler;
using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Conventions;

/// <summary>The house rules that reflection can see.</summary>
public sealed class SurfaceTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Package = typeof(Household).Assembly;

    private static readonly Type[] WrittenTypes =
        [.. Package.GetTypes().Where(type => type.Namespace?.StartsWith("RelationshipKit", StringComparison.Ordinal) == true && !IsGenerated(type))];

    public static TheoryData<Type> Offenders => [typeof(Changing), typeof(HoldingAList), typeof(HoldingAnArray)];

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() => Assert.DoesNotContain(
        Package.GetExportedTypes(), type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Abstract_classes_can_be_derived_here_only() => Assert.DoesNotContain(
        Package.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: true, IsSealed: false }),
        type => type.GetConstructors(Everything).Any(constructor => constructor.IsPublic || (constructor.IsFamily && !IsCopying(constructor)) || constructor.IsFamilyOrAssembly));

    [Fact]
    public void Static_fields_never_change() => Assert.Empty(WrittenTypes.SelectMany(ChangingFields));

    [Theory]
    [MemberData(nameof(Offenders))]
    public void A_changing_static_field_is_caught(Type offender) => Assert.Single(ChangingFields(offender));

    [Fact]
    public void Public_properties_cannot_be_set_after_creation() => Assert.DoesNotContain(
        Package.GetExportedTypes().Where(type => !IsGenerated(type)).SelectMany(type => type.GetProperties(Everything)),
        property => property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    [Fact]
    public void Public_fields_are_constants() => Assert.DoesNotContain(
        Package.GetExportedTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Everything)),
        field => field is { IsPublic: true, IsLiteral: false });

    [Fact]
    public void No_type_bears_the_name_of_a_namespace()
    {
        var namespaces = WrittenTypes.SelectMany(type => type.Namespace!.Split('.')).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(WrittenTypes, type => namespaces.Contains(type.Name));
    }

    [Fact]
    public void Public_members_return_no_arrays_but_bytes() => Assert.DoesNotContain(
        Package.GetExportedTypes().SelectMany(type => type.GetProperties(Everything)),
        property => property.GetMethod is { IsPublic: true } && property.PropertyType.IsArray);

    private static IEnumerable<string> ChangingFields(Type type) => type
        .GetFields(Everything)
        .Where(field => field is { IsStatic: true, IsLiteral: false } && (!field.IsInitOnly || CanChange(field.FieldType)))
        .Select(field => $"{type.FullName}.{field.Name}");

    // What is frozen or immutable implements the interfaces of changing too, and throws.
    private static bool CanChange(Type type) =>
        type.IsArray
        || (typeof(IEnumerable).IsAssignableFrom(type)
            && type.Namespace is "System.Collections.Generic" or "System.Collections"
            && !type.IsInterface);

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<')
        || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.GetCustomAttribute<GeneratedCodeAttribute>() is not null
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsCopying(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType;

#pragma warning disable CS0169, CS0414, CA1823, CA2211, IDE0044, IDE0051, IDE0052, MA0069, MA0182
    private static class Changing
    {
        private static int s_count;
    }

    private static class HoldingAList
    {
        private static readonly List<int> Items = [];
    }

    private static class HoldingAnArray
    {
        private static readonly int[] Items = [1];
    }
#pragma warning restore
}
