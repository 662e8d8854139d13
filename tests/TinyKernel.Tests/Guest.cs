using System;
using System.IO;
using System.Threading.Tasks;
using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;

namespace Tiny.Tests;

/// <summary>Runs code as the first process of a machine that has the sample's programs and files.</summary>
internal static class Guest
{
    /// <summary>What a run gave.</summary>
    /// <param name="Value">What the program returned.</param>
    /// <param name="Console">What was written to the console.</param>
    /// <param name="Status">How the program ended; null if nothing could happen any more.</param>
    public readonly record struct Outcome<T>(T? Value, string Console, WaitStatus? Status);

    public static Outcome<T> Run<T>(
        Func<Libc, Task<T>> program, EntryKind entry = EntryKind.Syscall, Vendor vendor = Vendor.Intel, params GuestProgram[] others)
    {
        T? value = default;
        GuestProgram main = new("main", entry, async (libc, _) =>
        {
            value = await program(libc);
            return 0;
        });
        GuestProgram[] programs = [main, .. GuestPrograms.All, .. others];
        using StringWriter console = new();
        Machine machine = new(vendor, vdso => new GuestPrograms(vdso, programs), console);
        GuestPrograms.Install(machine.Vfs, programs);
        machine.Vfs.Install("/etc/motd", "Hello.\n"u8);
        machine.Tracer.EnableAll();
        WaitStatus? status = machine.Run("/bin/main");
        return new Outcome<T>(value, console.ToString(), status);
    }

    /// <summary>Makes one 64-bit call and returns its result.</summary>
    public static long Call(int nr, params ulong[] arguments) =>
        Run(async libc => await libc.Thread.Call(EntryKind.Syscall, (ulong)nr, arguments)).Value;
}
