using System.Threading.Tasks;
using Tiny.Kernel;

namespace Tiny.Guests;

/// <summary>What a guest program does.</summary>
/// <param name="libc">The C library that it is linked with.</param>
/// <param name="arguments">Its arguments; the first is its own path.</param>
/// <returns>Its exit code.</returns>
public delegate Task<int> GuestMain(Libc libc, string[] arguments);

/// <summary>A guest program.</summary>
/// <param name="Name">Its name; the file <c>/bin/NAME</c> executes it.</param>
/// <param name="Entry">How its C library enters the kernel.</param>
/// <param name="Main">What it does.</param>
public sealed record GuestProgram(string Name, EntryKind Entry, GuestMain Main)
{
    /// <summary>Where it lies in memory. Only 64-bit programs enter by SYSCALL of their own.</summary>
    public ProgramImage Image => Entry == EntryKind.Syscall ? ProgramImage.X64 : ProgramImage.Ia32;
}
