using System.Threading.Tasks;
using Tiny.FileSystem;

namespace Tiny.Guests;

/// <summary>Copies files, or else its input, to its output.</summary>
internal static class Cat
{
    private const int BufferSize = 512;

    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        ulong buffer = libc.Thread.Allocate(BufferSize);
        if (arguments.Length < 2)
            return await Copy(libc, 0, buffer);
        foreach (string path in arguments[1..])
        {
            long fd = await libc.Open(path, OpenFlags.O_RDONLY);
            if (fd < 0)
            {
                await libc.Print($"cat: {path}: {Libc.Describe(fd)}\n");
                return 1;
            }

            await Copy(libc, (int)fd, buffer);
            await libc.Close((int)fd);
        }

        return 0;
    }

    private static async Task<int> Copy(Libc libc, int fd, ulong buffer)
    {
        long count;
        while ((count = await libc.Read(fd, buffer, BufferSize)) > 0)
            await libc.Write(1, buffer, (int)count);
        return count == 0 ? 0 : 1;
    }
}
