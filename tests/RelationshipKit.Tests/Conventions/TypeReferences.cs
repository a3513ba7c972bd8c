using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace RelationshipKit.Tests.Conventions;

/// <summary>What a type refers to: in its signatures and in the compiled bodies of its members, so that nothing hides in an expression.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const int TwoByteOpCodes = 0xFE;

    private static readonly FrozenDictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value);

    /// <summary>Every type that the type refers to, generic arguments and declaring types included.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        foreach (Type implemented in type.GetInterfaces()) Add(found, implemented);
        foreach (CustomAttributeData attribute in type.CustomAttributes) Add(found, attribute.AttributeType);
        foreach (FieldInfo field in type.GetFields(Declared)) Add(found, field.FieldType);
        foreach (MethodBase method in MethodsOf(type))
        {
            AddMember(found, method);
            foreach (LocalVariableInfo local in method.GetMethodBody()?.LocalVariables ?? []) Add(found, local.LocalType);
            foreach (MemberInfo member in MembersUsedBy(method)) AddMember(found, member);
        }

        return found;
    }

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    /// <summary>The members that the body of a method names.</summary>
    public static IEnumerable<MemberInfo> MembersUsedBy(MethodBase method)
    {
        byte[] body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        int at = 0;
        while (at < body.Length)
        {
            int value = body[at++];
            if (value == TwoByteOpCodes) value = (value << 8) | body[at++];
            OperandType operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(body, at), ofType, ofMethod)!;
            at += operand is OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(body, at)) : SizeOf(operand);
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static void AddMember(HashSet<Type> found, MemberInfo member)
    {
        switch (member)
        {
            case Type type:
                Add(found, type);
                break;
            case FieldInfo field:
                Add(found, field.DeclaringType);
                Add(found, field.FieldType);
                break;
            case MethodBase method:
                Add(found, method.DeclaringType);
                foreach (ParameterInfo parameter in method.GetParameters()) Add(found, parameter.ParameterType);
                if (method is MethodInfo { ReturnType: { } result }) Add(found, result);
                foreach (Type argument in method.IsGenericMethod ? method.GetGenericArguments() : []) Add(found, argument);
                break;
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (!found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type)) return;
        foreach (Type argument in type.GetGenericArguments()) Add(found, argument);
    }
}
