using System.Globalization;
using System.Threading.Tasks;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Guests;

/// <summary>A 32-bit program that enters through the vDSO: SYSENTER on Intel's processors, SYSCALL on AMD's.</summary>
internal static class Squares32
{
    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        const ulong PROT_READ_WRITE = 3, MAP_PRIVATE_ANONYMOUS = 0x22;

        // Six arguments: the vDSO puts the last one on the stack, where the kernel fetches it.
        ulong page = (ulong)(uint)await libc.Call(
            __NR_mmap, __NR_ia32_mmap2, 0, 4096, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, ulong.MaxValue, 0);
        const uint MaxCount = 1024;
        uint count = arguments.Length > 1 && uint.TryParse(arguments[1], CultureInfo.InvariantCulture, out uint wanted) ? uint.Min(wanted, MaxCount) : 0;
        for (uint i = 0; i < count; i++)
            libc.Thread.WriteWord(page + 4 * i, i * i);
        ulong sum = 0;
        for (uint i = 0; i < count; i++)
            sum += libc.Thread.ReadWord(page + 4 * i);
        await libc.Call(__NR_munmap, __NR_ia32_munmap, page, 4096);
        await libc.Print($"squares32: the first {count} squares add up to {sum}, says the vDSO's caller\n");
        return 0;
    }
}
