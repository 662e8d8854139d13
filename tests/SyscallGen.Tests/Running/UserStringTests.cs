using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>Strings of a handler: read before its body as getname reads, and pointers to all others.</summary>
[TestFixture]
public sealed class UserStringTests
{
    private const ulong Page = 0x10000;

    private const string Source =
        """
        using System.Collections.Generic;
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        [SyscallTable]
        public sealed partial class Kernel
        {
            public static readonly List<string> Seen = [];

            [Syscall(0, Ia32 = 0)] public long Open([Path] string filename, int filename_text, int filename_error) => See(filename, filename_text + filename_error);
            [Syscall(1, Ia32 = 1)] public int Rename(SyscallContext context, [Path] string context_text, [Path] string @new) => (int)See(context_text + ">" + @new, 1);
            [Syscall(2, Ia32 = 2)] public void Name([CString(8)] string name) => See(name, 0);
            [Syscall(3, Ia32 = 3)] public Errno Mount([CString(8), Nullable] string? source, [CType("char *"), Path] string target) => (int)See((source ?? "none") + ">" + target, Errno.EBUSY);
            [Syscall(4, Ia32 = 4)] public static nuint Max([CString(int.MaxValue)] string text) => (nuint)See(text, 4);
            [Syscall(5, Ia32 = 5)] public partial long Missing([Path] string path, [Path, Nullable] string? other);
            [CompatSyscall(6)] public long Compat([Path] string path) => See(path, 6);

            private static long See(string text, long result)
            {
                Seen.Add(text);
                return result;
            }
        }
        """;

    private readonly SimulatedMemory _memory = new();
    private LoadedKernel _loaded = null!;
    private ISyscallTable _table = null!;
    private Caller _caller = null!;
    private List<string> _seen = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _loaded = new LoadedKernel(GeneratorRun.Of(Source).CompilesClean("CS8632").Output);
        _table = _loaded.Table("Kernel");
        _caller = new Caller(new SyscallTask(1, "test", _memory));
        _seen = (List<string>)_loaded.Assembly.GetType("Kernel")!.GetField("Seen")!.GetValue(null)!;
    }

    [OneTimeTearDown]
    public void Unload() => _loaded.Dispose();

    [SetUp]
    public void Map()
    {
        _seen.Clear();
        _memory.Map(Page, 0x2000, PageProtection.Read | PageProtection.Write);
    }

    private ulong Write(ulong address, string text) => Write(address, Encoding.UTF8.GetBytes(text));

    private ulong Write(ulong address, byte[] text)
    {
        _memory.Poke(address, [.. text, 0]);
        return address;
    }

    [Test]
    public void TheTextIsRead([Values] SyscallAbi abi)
    {
        ulong first = Write(Page, "/etc/grün");
        ulong second = Write(Page + 0x1000, "");
        Assert.That(_caller.Call(_table, abi, 0, first, 2, 3), Is.EqualTo(5));
        Assert.That(_caller.Call(_table, abi, 1, first, second), Is.EqualTo(1), "an empty path is the body's matter");
        Assert.That(_caller.Call(_table, abi, 2, Write(Page + 0x1ff8, "1234567")), Is.Zero, "up to the last byte that is mapped");
        Assert.That(_caller.Call(_table, abi, 3, 0, first), Is.EqualTo(-Errno.EBUSY));
        Assert.That(_caller.Call(_table, abi, 3, second, first), Is.EqualTo(-Errno.EBUSY));
        Assert.That(_caller.Call(_table, abi, 4, first), Is.EqualTo(4));
        Assert.That(_seen, Is.EqualTo(["/etc/grün", "/etc/grün>", "1234567", "none>/etc/grün", ">/etc/grün", "/etc/grün"]));
        if (abi == SyscallAbi.Ia32)
            Assert.That(_caller.Call(_table, abi, 6, first), Is.EqualTo(6));
    }

    [Test]
    public void BytesThatAreNoUtf8AreKept()
    {
        byte[] bytes = [0x2f, 0xff, 0x41, 0xc3];
        _caller.Call(_table, SyscallAbi.X64, 2, Write(Page, bytes));
        Assert.That(_seen, Is.EqualTo(["/\udcffA\udcc3"]));
        Assert.That(UserText.Encode(_seen[0]), Is.EqualTo(bytes));
    }

    // fs/namei.c, getname_flags: 4096 bytes without a NUL are too many, whatever follows; a page that cannot be read before them is -EFAULT.
    [Test]
    public void GetnamesErrorsComeBeforeTheBody([Values] SyscallAbi abi)
    {
        ulong mapped = Page + 0x2000;
        _memory.Poke(Page, [.. Enumerable.Repeat((byte)'x', 0x2000)]);
        Assert.That(_caller.Call(_table, abi, 0, mapped - 4096), Is.EqualTo(-Errno.ENAMETOOLONG));
        Assert.That(_caller.Call(_table, abi, 0, mapped - 4095), Is.EqualTo(-Errno.EFAULT));
        Assert.That(_caller.Call(_table, abi, 2, mapped - 8), Is.EqualTo(-Errno.ENAMETOOLONG));
        Assert.That(_caller.Call(_table, abi, 2, mapped - 7), Is.EqualTo(-Errno.EFAULT));
        Assert.That(((ulong[])[0, 1, mapped, 0x7fff_ffff_f000]).Select(address => _caller.Call(_table, abi, 0, address)), Is.All.EqualTo(-Errno.EFAULT));
        Assert.That(_caller.Call(_table, abi, 3, 1, Page), Is.EqualTo(-Errno.EFAULT), "only null is null");
        Assert.That(_caller.Call(_table, abi, 3, 0, 0), Is.EqualTo(-Errno.EFAULT), "and only where it may be");
        Assert.That(_seen, Is.Empty);

        Write(Page + 4095, "");
        Assert.That(_caller.Call(_table, abi, 0, Page, 0, 0), Is.Zero);
        Assert.That(_seen.Select(static text => text.Length), Is.EqualTo([4095]));
    }

    [Test]
    public void TheFirstErrorOfSeveralTextsCounts()
    {
        _memory.Poke(Page, [.. Enumerable.Repeat((byte)'x', 0x2000)]);
        Assert.That(_caller.Call(_table, SyscallAbi.X64, 1, Page, 0), Is.EqualTo(-Errno.ENAMETOOLONG));
        Assert.That(_caller.Call(_table, SyscallAbi.X64, 1, 0, Page), Is.EqualTo(-Errno.EFAULT));
    }

    [Test]
    public void ACallThatIsNotThereReadsNothing([Values] SyscallAbi abi) => Assert.That(_caller.Call(_table, abi, 5, 0, 0), Is.EqualTo(-Errno.ENOSYS));

    [Test]
    public void MetadataHaveThePointer()
    {
        SyscallMetadata Of(string name) => _table.Table.X64.Single(row => row.Name == name).Metadata!;
        Assert.That(Of("open").Types, Is.EqualTo(["const char *", "int", "int"]));
        Assert.That(Of("mount").Types, Is.EqualTo(["const char *", "char *"]));
        Assert.That(Of("rename").Args, Is.EqualTo(["context_text", "new"]));
    }

    [Test]
    public void CallersInsideTheKernelPassThePointer()
    {
        Type pointer = _loaded.Assembly.GetType("Kernel")!.GetMethod("sys_max")!.GetParameters()[1].ParameterType;
        Assert.That(pointer, Is.EqualTo(typeof(ReadOnlyUserPtr<byte>)));
    }
}
