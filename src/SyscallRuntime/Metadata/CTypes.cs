namespace SyscallKit.Metadata;

/// <summary>What the spelling of a C type says of x86-64's.</summary>
internal static class CTypes
{
    /// <summary>How many bits of a register an argument of the type has: 8, 16, 32 or 64. What is not known here is as wide as a register.</summary>
    public static int BitsOf(string type) => Bare(type) switch
    {
        "char" or "signed char" or "unsigned char" or "bool" or "u8" or "s8" or "__u8" or "__s8" => 8,
        "short" or "unsigned short" or "u16" or "s16" or "__u16" or "__s16" or "umode_t" or "old_uid_t" or "old_gid_t" => 16,
        "int" or "unsigned int" or "unsigned" or "u32" or "s32" or "__u32" or "__s32" or "pid_t" or "uid_t" or "gid_t" or "clockid_t" or "timer_t"
            or "key_t" or "mqd_t" or "rwf_t" or "qid_t" or "key_serial_t" or "__poll_t" or "compat_size_t" or "compat_ulong_t" or "compat_long_t" => 32,
        { } other => other.StartsWith("enum ", System.StringComparison.Ordinal) ? 32 : 64,
    };

    /// <summary>Whether it is a pointer.</summary>
    public static bool IsPointer(string type) => type.EndsWith('*');

    /// <summary>Whether it is a pointer to what the callee does not write.</summary>
    public static bool IsReadOnlyPointer(string type) => IsPointer(type) && type.StartsWith("const ", System.StringComparison.Ordinal);

    private static string Bare(string type) => type.StartsWith("const ", System.StringComparison.Ordinal) ? type["const ".Length..] : type;
}
