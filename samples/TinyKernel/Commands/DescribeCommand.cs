using SyscallKit.Describing;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary><c>describe FORM</c>: prints the calls of this kernel for other programs.</summary>
internal static class DescribeCommand
{
    /// <summary>The forms: JSON, and the two files of a description for syzkaller.</summary>
    public static readonly string[] Forms = ["json", "syzlang", "const"];

    public static int Run(Screen screen, string form)
    {
        screen.Writer.Write(form switch
        {
            "json" => KernelDescription.ToJson(Kernel.TinyKernel.SyscallTable),
            "syzlang" => KernelDescription.ToSyzlang(Kernel.TinyKernel.SyscallTable).Descriptions,
            _ => KernelDescription.ToSyzlang(Kernel.TinyKernel.SyscallTable).Constants,
        });
        return CommandLine.Success;
    }
}
