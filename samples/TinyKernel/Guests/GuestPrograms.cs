using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Tiny.FileSystem;
using Tiny.Kernel;

namespace Tiny.Guests;

/// <summary>Programs by their names.</summary>
public sealed class GuestPrograms(Vdso32 vdso, IEnumerable<GuestProgram> programs) : IProgramLibrary
{
    private readonly Dictionary<string, GuestProgram> _byName = programs.ToDictionary(static program => program.Name);

    /// <summary>The programs that come with this sample.</summary>
    public static IReadOnlyList<GuestProgram> All { get; } =
    [
        new("init", EntryKind.Syscall, Init.Run),
        new("cat", EntryKind.Syscall, Cat.Run),
        new("wc", EntryKind.Syscall, WordCount.Run),
        new("hello32", EntryKind.Int80, Hello32.Run),
        new("squares32", EntryKind.Vdso, Squares32.Run),
        new("sh", EntryKind.Syscall, Shell.Run),
        new("hostile", EntryKind.Syscall, Hostile.Run),
    ];

    /// <summary>Puts an executable file for each program into <c>/bin</c>.</summary>
    public static void Install(Vfs vfs, IEnumerable<GuestProgram> programs)
    {
        foreach (GuestProgram program in programs)
            vfs.Install("/bin/" + program.Name, Encoding.UTF8.GetBytes(program.Image.FileFor(program.Name)), (FileMode)0x1ed);
    }

    /// <inheritdoc/>
    public IUserCode? Start(string name, Process process)
    {
        return _byName.TryGetValue(name, out GuestProgram? program)
            ? new GuestThread(process, program.Image, vdso, thread => RunToEnd(program, thread))
            : null;
    }

    /// <summary>What a C library does around <c>main</c>.</summary>
    private static async Task RunToEnd(GuestProgram program, GuestThread thread)
    {
        Libc libc = new(thread, program.Entry);
        int code = await program.Main(libc, thread.ReadArguments());
        await libc.ExitGroup(code);
    }
}
