using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Tests;

/// <summary>Any call with any registers: the kernel goes on, and so do the other processes.</summary>
public sealed class HostileTests
{
    private static readonly ulong[] s_values =
    [
        0, 1, 2, 3, 4, 63, 64, 255, 4095, 4096, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 1UL << 32, 1UL << 40, 0x7fff_ffff_efff, 0x7fff_ffff_f000,
        0x8000_0000_0000, long.MaxValue, 1UL << 63, 0xffff_ffff_8200_0000, ulong.MaxValue - 4095, ulong.MaxValue,
        0x40_1000, 0x40_4000, 0x41_3fff, 0x50_0000, 0x7fff_ffff_d000, 0x0804_9000, 0x0804_c000, 0x0805_bfff, 0xf7fc_7540, 0xffff_c000,
    ];

    private static readonly Gen<ulong> s_register = Gen.Frequency((4, Among(s_values)), (1, Gen.ULong));

    private static readonly Gen<ulong> s_number = Gen.Frequency(
        (8, Among([.. SyscallTable.X64.Concat(SyscallTable.Ia32).Select(static row => (ulong)row.Number)])),
        (1, s_register));

    private static readonly Gen<(EntryKind Entry, ulong Nr, ulong[] Arguments)[]> s_calls = Gen
        .Select(Gen.Enum<EntryKind>(), s_number, s_register.Array[6])
        .Array[1, 30];

    [Test]
    public void NoCallHarmsTheKernelOrOtherProcesses([Values] Vendor vendor, [Values(EntryKind.Syscall, EntryKind.Int80)] EntryKind width)
    {
        s_calls.Sample(
            calls =>
            {
                GuestProgram attacker = new("attacker", width, async (libc, _) =>
                {
                    foreach ((EntryKind entry, ulong nr, ulong[] arguments) in calls)
                        await libc.Thread.Call(entry == EntryKind.Vdso && width == EntryKind.Syscall ? EntryKind.Int80 : entry, nr, arguments);
                    return 0;
                });
                Guest.Outcome<long> outcome = Guest.Run(
                    async libc =>
                    {
                        await libc.Spawn(null, "/bin/attacker");
                        long alive = 0;
                        for (int i = 0; i < 100; i++)
                            alive += await libc.Thread.Call(EntryKind.Syscall, __NR_getpid);
                        return alive;
                    },
                    vendor: vendor,
                    others: attacker);
                return outcome.Status == WaitStatus.Exited(0) && outcome.Value == 100;
            },
            iter: 200);
    }

    private static Gen<ulong> Among(ulong[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
