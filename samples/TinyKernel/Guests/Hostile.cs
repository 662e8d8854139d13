using System.Threading.Tasks;
using Tiny.FileSystem;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Guests;

/// <summary>A program that gives the kernel whatever it should not get. It achieves nothing but its own end.</summary>
internal static class Hostile
{
    private const ulong KernelAddress = 0xffff_ffff_8200_0000;
    private const ulong NonCanonicalAddress = 0x8000_0000_0000_0000;
    private const ulong Junk = 0xdead_beef_0000_0000;

    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        GuestThread thread = libc.Thread;
        long motd = await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
        thread.Write(thread.Image.DataEnd - 1, "x"u8);
        string report = "";

        Note("write from null", await Call(__NR_write, 1, 0, 5));
        Note("write from the kernel", await Call(__NR_write, 1, KernelAddress, 64));
        Note("write from nowhere", await Call(__NR_write, 1, NonCanonicalAddress, 64));
        Note("read into its own code", await Call(__NR_read, (ulong)motd, thread.Image.Text, 64));
        Note("open an endless path", await Call(__NR_open, thread.Store(new string('a', 5000)), 0));
        Note("open a path that runs out of memory", await Call(__NR_open, thread.Image.DataEnd - 1, 0));
        Note("readv of 2^40 vectors", await Call(__NR_readv, (ulong)motd, thread.Image.Data, 1UL << 40));
        Note("mmap of 2^46 bytes", await Call(__NR_mmap, 0, 1UL << 46, 3, 0x22, ulong.MaxValue, 0));
        Note("munmap of everything", await Call(__NR_munmap, 0, ulong.MaxValue));
        Note("seek before the beginning", await Call(__NR_lseek, (ulong)motd, ulong.MaxValue, 0));
        Note("FS base in the kernel", await Call(__NR_arch_prctl, 0x1002, KernelAddress));
        Note("wait for a child of somebody else", await Call(__NR_wait4, 1, 0, 0, 0));
        Note("kill init", await Call(__NR_kill, 1, 9));
        Note("close descriptor 99, with junk above it", await Call(__NR_close, Junk | 99));
        Note("write nothing, with junk above descriptor 1", await Call(__NR_write, Junk | 1, 0, 0));
        Note("call 9999", await Call(9999));
        Note("call -1", await Call(-1));
        Note("call getpid of the x32 table", await Call(0x4000_0000 | __NR_getpid));
        Note("call getpid, with junk above the number", await thread.Call(EntryKind.Syscall, Junk | __NR_getpid));
        Note("call getpid of the i386 table", await thread.Call(EntryKind.Int80, Junk | __NR_ia32_getpid));
        await libc.Print(report + "hostile: and SYSENTER, where it does not belong\n");

        await thread.Call(EntryKind.Sysenter, __NR_ia32_getpid);
        await libc.Print("hostile: is still alive\n");
        return 1;

        GuestCall Call(int nr, params ulong[] values) => thread.Call(EntryKind.Syscall, unchecked((ulong)nr), values);

        void Note(string what, long result) => report += $"hostile: {what}: {Libc.Describe(result)}\n";
    }
}
