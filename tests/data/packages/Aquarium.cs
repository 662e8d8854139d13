// A kernel of ten calls, written against the packages alone. Each is made once, and printed as text; one of Linux's beside them, and one as JSON.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations;
using SyscallKit.Memory;
using SyscallKit.Metadata;

SimulatedMemory memory = new();
memory.Map(0x1000, SimulatedMemory.PageSize, PageProtection.Read | PageProtection.Write);
memory.Poke(0x1000, "reef/north\0"u8);
memory.Poke(0x1100, [2, 0, 0, 0, 7, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0, 0]);
memory.Poke(0x1110, [3, 0, 0, 0, 9, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0, 0]);
memory.Poke(0x1200, [0x2a, 0, 0, 0]);
memory.Poke(0x1300, "flake\0\x01"u8);

(string Call, long? Result, ulong[] Registers)[] made =
[
    ("tank_open", 4, [unchecked((ulong)-100), 0x1000, 0x13, 0x1ed]),
    ("tank_close", -9, [77]),
    ("fish_add", 0, [4, 0x1100]),
    ("fish_list", 2, [4, 0x1100, 8]),
    ("fish_count", 0, [4, 0x1200]),
    ("feed", 7, [4, 0x1300, 7, 1]),
    ("light", 0, [4, 2]),
    ("drain", -4, [4, ulong.MaxValue]),
    ("owner", 0, [4, 1000, 0xffff_ffff]),
    ("tank_control", 0, [4, 1, 0x1200]),
    ("tank_control", -22, [4, 9, 5]),
    ("openat", -2, [unchecked((ulong)-100), 0x1000, 0x80241, 0x1b6]),
];

foreach ((string call, long? result, ulong[] registers) in made)
    Console.WriteLine(CallText.Of(Decode(call, result, registers)));
using MemoryStream json = new();
using (Utf8JsonWriter writer = new(json))
    CallJson.Write(writer, Decode(made[3].Call, made[3].Result, made[3].Registers));
Console.WriteLine(Encoding.UTF8.GetString(json.ToArray()));

DecodedCall Decode(string call, long? result, ulong[] registers)
{
    if (!Aquarium.SyscallTable.TryGetEntry(SyscallAbi.X64, call, out SyscallTableEntry? entry))
        throw new KeyNotFoundException(call);
    return CallDecoder.Decode(new ObservedCall
    {
        Name = call, Metadata = entry.Metadata, Registers = [.. registers], MemoryAtEntry = memory, MemoryAtExit = memory, Result = result,
    });
}

[Flags]
public enum TankFlags : uint
{
    TANK_READ = 1,
    TANK_WRITE = 2,
    TANK_SALT = 0x10,
}

public enum Light
{
    LIGHT_OFF,
    LIGHT_DIM,
    LIGHT_BRIGHT,
}

public enum Control
{
    CONTROL_RESET,
    CONTROL_SET_LIMIT,
}

public struct reef_fish
{
    [Meaning(ArgumentKind.Count)] public int fins;
    public uint weight;
    [Flags<TankFlags>] public ulong likes;
}

public sealed class LinuxPart : LinuxCalls
{
    public override long OpenAt(SyscallContext context, int dfd, ReadOnlyUserPtr<byte> filename, int flags, ushort mode) => -Errno.ENOENT;
}

[SyscallTable]
public sealed partial class Aquarium
{
    [IncludeSyscalls]
    private readonly LinuxPart _linux = new();

    [Syscall(600, Name = "tank_open")]
    [return: Fd]
    public long TankOpen([DirFd] int dfd, [Path(nameof(dfd))] ReadOnlyUserPtr<byte> name, [Flags<TankFlags>] uint flags, [Mode] ushort mode) => 4;

    [Syscall(601, Name = "tank_close")]
    public long TankClose([Fd] int fd) => fd == 4 ? 0 : -Errno.EBADF;

    [Syscall(602, Name = "fish_add")]
    public long FishAdd([Fd] int fd, [In] ReadOnlyUserPtr<reef_fish> fish) => 0;

    [Syscall(603, Name = "fish_list")]
    public long FishList([Fd] int fd, [Out(nameof(count), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<reef_fish> fish, [Meaning(ArgumentKind.Count)] uint count) => 2;

    [Syscall(604, Name = "fish_count")]
    public long FishCount([Fd] int fd, [Out] UserPtr<int> count) => 0;

    [Syscall(605)]
    public long Feed([Fd] int fd, [In(nameof(size))] ReadOnlyUserPtr<byte> food, [Size] nuint size, [Value<Light>] int light) => (long)size;

    [Syscall(606)]
    public long Light([Fd] int fd, [Value<Light>] int light) => 0;

    [Syscall(607)]
    public long Drain([Fd] int fd, [Offset] long to) => -Errno.EINTR;

    [Syscall(608)]
    public long Owner([Fd] int fd, [Meaning(ArgumentKind.Uid)] uint uid, [Meaning(ArgumentKind.Gid)] uint gid) => 0;

    [Syscall(609, Name = "tank_control"), Operations<IControls>(nameof(command))]
    public long TankControl([Fd] int fd, [Value<Control>] int command, [DependsOn(nameof(command))] ulong arg) => 0;

    private interface IControls
    {
        [Operation(Control.CONTROL_RESET)]
        long Reset();

        [Operation(Control.CONTROL_SET_LIMIT)]
        long SetLimit([In] ReadOnlyUserPtr<int> arg);
    }
}
