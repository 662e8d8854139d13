using System;
using System.Buffers.Binary;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>What the system is, and random bytes (kernel/sys.c, drivers/char/random.c).</summary>
public sealed partial class SystemSyscalls
{
    // The same at each start, so that every run is the same: this is no kernel for secrets.
    private ulong _random = 0x5eed_5eed_5eed_5eed;

    [Syscall(63, Ia32 = 122, Name = "newuname", TableName = "uname")]
    public long NewUName(SyscallContext context, UserPtr<UtsName> name) => context.Memory.PutUser(name, UtsName.OfThisKernel);

    [Syscall(318, Ia32 = 355)]
    public long GetRandom(SyscallContext context, [Out(nameof(len), Filled = Filled.Result)] UserPtr<byte> ubuf, [Size] nuint len, [Flags<Abi.GetrandomFlags>] RandomFlags flags)
    {
        const RandomFlags Both = RandomFlags.GRND_INSECURE | RandomFlags.GRND_RANDOM;
        if ((flags & ~(Both | RandomFlags.GRND_NONBLOCK)) != 0 || (flags & Both) == Both)
            return -Errno.EINVAL;
        long count = (long)Math.Min(len, int.MaxValue);
        if (!UserAccess.access_ok(ubuf.Address, (ulong)count))
            return -Errno.EFAULT;

        Span<byte> chunk = stackalloc byte[8];
        long done = 0;
        while (done < count)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(chunk, NextRandom());
            ReadOnlySpan<byte> wanted = chunk[..(int)Math.Min(chunk.Length, count - done)];
            int left = context.Memory.CopyToUser(ubuf + done, wanted);
            done += wanted.Length - left;
            if (left > 0)
                return done > 0 ? done : -Errno.EFAULT;
        }

        return done;
    }

    /// <summary>Marsaglia's xorshift64.</summary>
    private ulong NextRandom()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return _random;
    }
}
