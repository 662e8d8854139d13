using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp;

/// <summary>What a guest passes to install a filter: Linux's <c>struct sock_fprog</c> (include/uapi/linux/filter.h).</summary>
/// <param name="Len">How many instructions.</param>
/// <param name="Filter">Where they lie in user memory: any value.</param>
public readonly record struct SockFprog(ushort Len, ulong Filter)
{
    // struct sock_fprog, and struct compat_sock_fprog of 32-bit calls (include/linux/filter.h).
    private const int PointerOffset64 = 8;
    private const int PointerOffset32 = 4;

    /// <summary>Reads the structure.</summary>
    /// <param name="memory">The guest's memory.</param>
    /// <param name="address">Where it lies: any value.</param>
    /// <param name="abi">How the call was made: the two ABIs lay it out differently.</param>
    /// <param name="fprog">The structure.</param>
    /// <returns>0, or -EFAULT.</returns>
    public static long Read(IUserMemory memory, ReadOnlyUserPtr address, SyscallAbi abi, out SockFprog fprog)
    {
        ulong filter;
        long error = memory.GetUser(address.Cast<ushort>(), out ushort len);
        if (abi == SyscallAbi.Ia32)
        {
            error |= memory.GetUser(new ReadOnlyUserPtr<uint>(unchecked(address.Address + PointerOffset32)), out uint narrow);
            filter = narrow;
        }
        else
        {
            error |= memory.GetUser(new ReadOnlyUserPtr<ulong>(unchecked(address.Address + PointerOffset64)), out filter);
        }

        fprog = error == 0 ? new SockFprog(len, filter) : default;
        return error;
    }

    /// <summary>Reads the instructions.</summary>
    /// <param name="memory">The guest's memory.</param>
    /// <param name="program">The instructions, unchecked.</param>
    /// <returns>0; -EINVAL for a length of 0 or more than 4096, or no address (<c>bpf_check_basics_ok</c>, net/core/filter.c); -EFAULT.</returns>
    /// <remarks>Linux asks for the length first, then whether the task may install filters at all, then reads (<c>seccomp_prepare_filter</c>).</remarks>
    public long ReadFilter(IUserMemory memory, out ImmutableArray<SockFilter> program)
    {
        program = [];
        if (Len is 0 or > SockFilter.MaxCount || Filter == 0)
            return -Errno.EINVAL;
        byte[] bytes = new byte[Len * SockFilter.Size];
        if (memory.CopyFromUser(bytes, new ReadOnlyUserPtr(Filter)) != 0)
            return -Errno.EFAULT;
        SockFilter.TryReadAll(bytes, out program);
        return 0;
    }
}
