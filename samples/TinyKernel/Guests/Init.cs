using System.Threading.Tasks;
using Tiny.FileSystem;

namespace Tiny.Guests;

/// <summary>The first process: makes a file, runs the other programs, and reports how each one ended.</summary>
internal static class Init
{
    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        ulong name = libc.Thread.Allocate(390);
        await libc.UName(name);
        const ulong FieldSize = 65;
        string system = libc.Thread.ReadString(name);
        string release = libc.Thread.ReadString(name + 2 * FieldSize);
        string machine = libc.Thread.ReadString(name + 4 * FieldSize);
        await libc.Print($"init: {system} {release} on {machine}\n");

        await libc.MkDir("/tmp", 0x1ff);
        await libc.ChDir("/tmp");
        int fd = (int)await libc.Open("lines", OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC, 0x1b6);
        const string Lines = "a kernel\nits guests\nand their calls\n";
        await libc.Write(fd, libc.Thread.Store(Lines), Lines.Length);
        await libc.Close(fd);

        await libc.Spawn(null, "/bin/cat", "/etc/motd");
        await Report(libc);
        await CountLines(libc);

        // These run at the same time, one on each processor.
        await libc.Spawn(null, "/bin/hello32");
        await libc.Spawn(null, "/bin/squares32", "12");
        await Report(libc);
        await Report(libc);

        await libc.Spawn(null, "/bin/hostile");
        await Report(libc);

        await libc.Sleep(1_000_000);
        await libc.Print($"init: up for {await libc.Uptime() / 1_000} us\n");
        return 0;
    }

    /// <summary><c>cat lines | wc</c></summary>
    private static async Task CountLines(Libc libc)
    {
        (int read, int write) = await libc.Pipe();
        await libc.Spawn(child => Redirect(child, read, 0, write), "/bin/wc");
        await libc.Spawn(child => Redirect(child, write, 1, read), "/bin/cat", "lines");
        await libc.Close(read);
        await libc.Close(write);
        await Report(libc);
        await Report(libc);
    }

    private static async Task Redirect(Libc libc, int from, int to, int other)
    {
        await libc.Dup2(from, to);
        await libc.Close(from);
        await libc.Close(other);
    }

    private static async Task Report(Libc libc)
    {
        (long pid, int status) = await libc.Wait(-1);
        int signal = status & 0x7f;
        await libc.Print(signal == 0 ? $"init: {pid} exited with {status >> 8}\n" : $"init: {pid} was killed by signal {signal}\n");
    }
}
