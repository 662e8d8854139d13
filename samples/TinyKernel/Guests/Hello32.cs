using System.Threading.Tasks;

namespace Tiny.Guests;

/// <summary>A 32-bit program of the old kind: INT 0x80.</summary>
internal static class Hello32
{
    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        long pid = await libc.GetPid();
        ulong heap = (ulong)(uint)await libc.Brk(0);
        ulong end = (ulong)(uint)await libc.Brk(heap + 4096);
        await libc.Print($"hello32: process {pid} grew its heap by {end - heap} bytes at 0x{heap:x} through INT 0x80\n");
        return 32;
    }
}
