using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace SyscallKit.Decoding;

/// <summary>What the spelling of a C type says of a number.</summary>
/// <param name="Bits">How many of a register's bits it has.</param>
/// <param name="IsSigned">Whether it has a sign.</param>
/// <param name="Form">How one of which nothing else is known is written.</param>
internal readonly record struct CType(int Bits, bool IsSigned, NumberForm Form)
{
    // The integers of C and of the kernel (include/linux/types.h, include/uapi/asm-generic/posix_types.h), as x86-64 has them.
    private static readonly FrozenDictionary<string, CType> s_known = Known().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it is a pointer.</summary>
    public bool IsPointer => Bits == 0;

    /// <summary>What a type is.</summary>
    /// <param name="spelling">The type, with or without <c>const</c>.</param>
    /// <returns>A 64-bit number for a type that is not known.</returns>
    public static CType Of(string spelling)
    {
        string type = spelling.StartsWith("const ", StringComparison.Ordinal) ? spelling["const ".Length..] : spelling;
        if (type.EndsWith('*'))
            return default;
        return s_known.TryGetValue(type, out CType known) ? known : new CType(64, false, NumberForm.Hexadecimal);
    }

    private static Dictionary<string, CType> Known()
    {
        (int Bits, bool IsSigned, string Names)[] rows =
        [
            (8, true, "char,signed char,s8,__s8"),
            (8, false, "unsigned char,uchar,u8,__u8,bool"),
            (16, true, "short,s16,__s16"),
            (16, false, "unsigned short,u16,__u16,__be16,__le16,umode_t,old_uid_t,old_gid_t,__kernel_sa_family_t"),
            (32, true, "int,s32,__s32,pid_t,key_t,clockid_t,timer_t,mqd_t,key_serial_t,rwf_t,compat_long_t,old_time32_t"),
            (32, false, "unsigned int,unsigned,u32,__u32,__be32,__le32,uint32_t,uid_t,gid_t,qid_t,__poll_t,compat_ulong_t,compat_size_t"),
            (64, true, "long,long long,s64,__s64,off_t,loff_t,ssize_t,__kernel_old_time_t,__kernel_long_t,__kernel_time64_t"),
            (64, false, "unsigned long,unsigned long long,u64,__u64,__be64,__le64,size_t,aio_context_t,__kernel_ulong_t,__kernel_size_t"),
        ];
        Dictionary<string, CType> known = [];
        foreach ((int bits, bool isSigned, string names) in rows)
        {
            foreach (string name in names.Split(','))
                known[name] = new CType(bits, isSigned, isSigned ? NumberForm.Signed : NumberForm.Unsigned);
        }

        // Of an argument that says no more, a long is as often an address or bits as a number.
        known["unsigned long"] = new CType(64, false, NumberForm.Hexadecimal);
        known["umode_t"] = new CType(16, false, NumberForm.Octal);
        return known;
    }
}
