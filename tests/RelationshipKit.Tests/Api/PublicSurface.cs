using System.Reflection;
using System.Text;

namespace RelationshipKit.Tests.Api;

/// <summary>What hosts can call, as text: a line a member, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(type.Namespace).Append('.').Append(NameOf(type)).Append(BasesOf(type)).Append('\n');
            foreach (string member in MembersOf(type).Order(StringComparer.Ordinal)) text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string BasesOf(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate))) return "";
        IEnumerable<Type> own = type.GetInterfaces().Where(one => one.IsVisible && !(type.BaseType?.GetInterfaces().Contains(one) ?? false));
        Type? parent = type.BaseType is { } given && given != typeof(object) && given != typeof(ValueType) ? given : null;
        string[] bases = [.. parent is null ? [] : new[] { NameOf(parent) }, .. own.Select(NameOf).Order(StringComparer.Ordinal)];
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");
        return type.GetMembers(Declared).Where(IsSeen).Select(LineOf).OfType<string>();
    }

    private static bool IsSeen(MemberInfo member) => !member.Name.StartsWith('<') && member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    private static string? LineOf(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"{StaticOf(made)}new({ParametersOf(made)})",
        MethodInfo method when IsOfARecordOrAProperty(method) => null,
        MethodInfo method => $"{StaticOf(method)}{TypeOf(method.ReturnParameter)} {method.Name}{GenericsOf(method)}({ParametersOf(method)})",
        PropertyInfo property => PropertyLine(property),
        FieldInfo { IsLiteral: true } field => $"const {NameOf(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{NameOf(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string PropertyLine(PropertyInfo property)
    {
        MethodInfo[] seen = [.. property.GetAccessors(nonPublic: true).Where(IsSeen)];
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ?? false;
        string accessors = string.Join(' ', seen.Select(accessor => accessor == property.GetMethod ? "get;" : isInit ? "init;" : "set;"));
        string type = NameOf(property.PropertyType) + (Nullability.Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType ? "?" : "");
        return $"{StaticOf(seen[0])}{type} {property.Name} {{ {accessors} }}";
    }

    /// <summary>What the compiler writes for records and properties follows from the type itself.</summary>
    private static bool IsOfARecordOrAProperty(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_Implicit", StringComparison.Ordinal))
        || method.Name is "PrintMembers" or "Deconstruct" or "GetHashCode" or "Equals" or "ToString";

    private static string StaticOf(MethodBase method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "";

    private static string GenericsOf(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{TypeOf(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string TypeOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        bool mayBeNull = !type.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return NameOf(type) + (mayBeNull ? "?" : "");
    }

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        string name = type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}" : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
