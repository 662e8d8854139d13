using System;
using SyscallKit.Declaring;

namespace SyscallKit.Tests.Decoding;

/// <summary>A kernel with nothing of Linux but the ABI: names, flags and structures are its own.</summary>
[SyscallTable]
public sealed partial class OwnKernel
{
    /// <summary>How a box is made.</summary>
    [Flags]
    public enum BoxFlags : uint
    {
        [MaskedBy(7)] BOX_SMALL = 1,
        [MaskedBy(7)] BOX_LARGE = 2,
        BOX_SEALED = 0x10,
        BOX_WARM = 0x20,
    }

    /// <summary>What is done with a box.</summary>
    public enum BoxCommand
    {
        BOX_OPEN = 1,
        BOX_FILL = 2,
        BOX_WEIGH = 3,
    }

    /// <summary>The size of a box.</summary>
    public struct box_extent
    {
        /// <summary>How wide.</summary>
        public int width;

        /// <summary>How high.</summary>
        public int height;
    }

    /// <summary>What is asked for.</summary>
    public struct box_request
    {
        /// <summary>How it is made.</summary>
        [Flags<BoxFlags>]
        public uint flags;

        /// <summary>The box that it lies in.</summary>
        [Fd]
        public int parent;

        /// <summary>How large.</summary>
        public box_extent size;

        /// <summary>Who has it.</summary>
        [Meaning(ArgumentKind.Uid)]
        public uint owner;

        /// <summary>Room for later.</summary>
        public uint __reserved;
    }

    /// <summary>Makes a box.</summary>
    [Syscall(0)]
    [return: Fd]
    public long MakeBox([CString] ReadOnlyUserPtr<byte> label, [In(nameof(size))] ReadOnlyUserPtr<box_request> request, [Size] nuint size) => 0;

    /// <summary>Does something with a box.</summary>
    [Syscall(1)]
    [Operations<IBoxOperations>(nameof(command))]
    public long BoxCtl([Fd] int box, [Value<BoxCommand>] int command, [DependsOn(nameof(command))] ulong arg) => 0;

    /// <summary>Lists what is in a box.</summary>
    [Syscall(2)]
    [return: Meaning(ArgumentKind.Count)]
    public long ListBox([Fd] int box, [Out(nameof(count), Filled = Filled.Result)] UserPtr<int> things, [Meaning(ArgumentKind.Count)] uint count, [InOut, Nullable] UserPtr<ulong> cursor) => 0;

    private interface IBoxOperations
    {
        [Operation(BoxCommand.BOX_OPEN)]
        long Open([Meaning(ArgumentKind.Unused)] ulong arg);

        [Operation(BoxCommand.BOX_FILL)]
        long Fill([CString] ReadOnlyUserPtr<byte> arg);

        [Operation(BoxCommand.BOX_WEIGH)]
        [return: Meaning(ArgumentKind.Number)]
        long Weigh([Out] UserPtr<box_extent> arg);
    }
}
