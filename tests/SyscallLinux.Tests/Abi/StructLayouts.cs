using System;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Tests.Abi;

/// <summary>Where the runtime itself puts the fields of a struct: measured, not computed.</summary>
internal static class StructLayouts
{
    private delegate nint Distance(ref byte start);

    public static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>The place of a field whose name may lead through others, or is that of a bit-field.</summary>
    public static (int Offset, int Size) PlaceOf(Type type, string path)
    {
        int offset = 0;
        FieldInfo? field = null;
        foreach (string name in path.Split('.'))
        {
            Type holder = field?.FieldType ?? type;
            field = holder.GetField(name)
                ?? holder.GetFields().Single(candidate => candidate.GetCustomAttributes<BitFieldAttribute>().Any(bits => bits.Name == name));
            offset += OffsetOf(field);
        }

        return (offset, SizeOf(field!.FieldType));
    }

    private static int OffsetOf(FieldInfo field)
    {
        DynamicMethod method = new("OffsetOf", typeof(nint), [typeof(byte).MakeByRefType()], typeof(StructLayouts), skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        byte start = 0;
        return (int)method.CreateDelegate<Distance>()(ref start);
    }
}
