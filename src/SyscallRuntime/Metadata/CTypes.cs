using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace SyscallKit.Metadata;

/// <summary>What the spelling of a C type says of x86-64's.</summary>
internal static class CTypes
{
    // The integers of C and of the kernel: include/linux/types.h, include/uapi/asm-generic/posix_types.h and termbits.h, arch/x86/include/uapi/asm/posix_types_64.h.
    private static readonly (int Bits, bool IsSigned, string Names)[] s_rows =
    [
        (8, true, "char,signed char,s8,__s8"),
        (8, false, "unsigned char,uchar,u8,__u8,bool,cc_t"),
        (16, true, "short,s16,__s16"),
        (16, false, "unsigned short,u16,__u16,__be16,__le16,umode_t,old_uid_t,old_gid_t,__kernel_sa_family_t"),
        (32, true, "int,s32,__s32,pid_t,key_t,clockid_t,timer_t,mqd_t,key_serial_t,rwf_t,compat_long_t,old_time32_t,__kernel_pid_t,__kernel_ipc_pid_t,__kernel_key_t,__kernel_rwf_t"),
        (32, false, "unsigned int,unsigned,u32,__u32,__be32,__le32,uint32_t,uid_t,gid_t,qid_t,__poll_t,compat_ulong_t,compat_size_t,tcflag_t,speed_t"),
        (32, false, "__kernel_mode_t,__kernel_uid_t,__kernel_gid_t,__kernel_uid32_t,__kernel_gid32_t"),
        (64, true, "long,long long,s64,__s64,off_t,loff_t,ssize_t,__kernel_old_time_t,__kernel_long_t,__kernel_time64_t,__kernel_off_t,__kernel_clock_t,__kernel_suseconds_t"),
        (64, false, "unsigned long,unsigned long long,u64,__u64,__be64,__le64,size_t,aio_context_t,__kernel_ulong_t,__kernel_size_t"),
    ];

    private static readonly FrozenDictionary<string, (int Bits, bool IsSigned)> s_integers = Integers();

    /// <summary>The integer that a type is; null for all else, and for what is not known here.</summary>
    public static (int Bits, bool IsSigned)? IntegerOf(string type)
    {
        string bare = type.StartsWith("const ", StringComparison.Ordinal) ? type["const ".Length..] : type;
        // An enum has unsigned int below it unless a name is negative (GCC manual, Structures unions enumerations and bit-fields implementation).
        if (!IsPointer(bare) && bare.StartsWith("enum ", StringComparison.Ordinal))
            return (32, false);
        return s_integers.TryGetValue(bare, out (int Bits, bool IsSigned) integer) ? integer : null;
    }

    /// <summary>How many bits of a register an argument of the type has: 8, 16, 32 or 64. What is not known here is as wide as a register.</summary>
    public static int BitsOf(string type) => IntegerOf(type)?.Bits ?? 64;

    /// <summary>Whether it is a pointer, by its asterisk or by a name that stands for one (include/uapi/linux/capability.h).</summary>
    public static bool IsPointer(string type) =>
        HasAsterisk(type) || type.EndsWith("cap_user_header_t", StringComparison.Ordinal) || type.EndsWith("cap_user_data_t", StringComparison.Ordinal);

    /// <summary>Whether it is a pointer to what the callee does not write.</summary>
    public static bool IsReadOnlyPointer(string type) => HasAsterisk(type) && type.StartsWith("const ", StringComparison.Ordinal);

    private static bool HasAsterisk(string type) => type.EndsWith('*') || type.EndsWith("*const", StringComparison.Ordinal);

    private static FrozenDictionary<string, (int Bits, bool IsSigned)> Integers()
    {
        Dictionary<string, (int Bits, bool IsSigned)> integers = new(StringComparer.Ordinal);
        foreach ((int bits, bool isSigned, string names) in s_rows)
        {
            foreach (string name in names.Split(','))
                integers.Add(name, (bits, isSigned));
        }

        return integers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
