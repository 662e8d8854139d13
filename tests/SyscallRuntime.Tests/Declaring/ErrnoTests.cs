using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SyscallKit.Declaring;

namespace SyscallKit.Tests.Declaring;

[TestFixture]
public sealed class ErrnoTests
{
    /// <summary>Numbers that include/uapi/asm-generic/errno-base.h and errno.h leave out: 41 is EWOULDBLOCK's, 58 EDEADLOCK's, now other names of 11 and 35.</summary>
    private static readonly int[] s_gaps = [41, 58];

    private static readonly FieldInfo[] s_named =
        [.. typeof(Errno).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field is { IsLiteral: true, Name: not nameof(Errno.MaxErrno) })];

    private static IEnumerable<Errno> All => s_named.Where(static named => named.Name is not ("EWOULDBLOCK" or "EDEADLOCK")).Select(static named => new Errno((int)named.GetRawConstantValue()!));

    [Test]
    public void EveryNumberOfUserSpaceIsThere() =>
        Assert.That(All.Select(static errno => errno.Number).Where(static number => number < 512).Order(), Is.EqualTo(Enumerable.Range(1, 133).Except(s_gaps)));

    [Test]
    public void TheKernelsOwnAreThere() =>
        Assert.That(All.Where(static errno => errno.Number >= 512).OrderBy(static errno => errno.Number).Select(static errno => errno.Name), Is.EqualTo(new[]
        {
            "ERESTARTSYS", "ERESTARTNOINTR", "ERESTARTNOHAND", "ENOIOCTLCMD", "ERESTART_RESTARTBLOCK", "EPROBE_DEFER", "EOPENSTALE", "ENOPARAM",
            "EBADHANDLE", "ENOTSYNC", "EBADCOOKIE", "ENOTSUPP", "ETOOSMALL", "ESERVERFAULT", "EBADTYPE", "EJUKEBOX", "EIOCBQUEUED", "ERECALLCONFLICT", "ENOGRACE",
        }));

    [Test]
    public void NamesAndNumbersAreUniqueAndLeadToEachOther()
    {
        Assert.That(All.Select(static errno => errno.Number), Is.Unique);
        Assert.That(All.Select(static errno => errno.Name), Is.Unique);
        Assert.That(All.Select(static errno => errno.Message), Is.Unique);
        foreach (FieldInfo field in s_named)
        {
            Errno errno = new((int)field.GetRawConstantValue()!);
            Assert.That(Errno.TryParse(field.Name, out Errno parsed), Is.True, field.Name);
            Assert.That(parsed, Is.EqualTo(errno), field.Name);
            Assert.That(errno.Message, Is.Not.Empty.And.Not.StartsWith("Unknown"), field.Name);
        }
    }

    [Test]
    public void TheNamesOfAllAreItsConstants() =>
        Assert.That(All.Select(static errno => errno.Name), Is.EquivalentTo(s_named.Select(static field => field.Name).Where(static name => name is not ("EWOULDBLOCK" or "EDEADLOCK"))));

    [TestCase("EBADF", 9, "Bad file descriptor")]
    [TestCase("EFAULT", 14, "Bad address")]
    [TestCase("ENOSYS", 38, "Function not implemented")]
    [TestCase("EHWPOISON", 133, "Memory page has hardware error")]
    [TestCase("EWOULDBLOCK", 11, "Resource temporarily unavailable")]
    public void SomeAsStrerrorHasThem(string name, int number, string message)
    {
        Assert.That(Errno.TryParse(name, out Errno errno), Is.True);
        Assert.That((errno.Number, errno.Message), Is.EqualTo((number, message)));
    }

    [Test]
    public void NegatedItIsTheResultOfACall()
    {
        const short constant = -Errno.EBADF;
        Assert.That((constant, -new Errno(9)), Is.EqualTo(((short)-9, -9L)));
    }

    [TestCase(9, 9)]
    [TestCase(-9, 9)]
    [TestCase(0, 0)]
    [TestCase(int.MinValue, int.MinValue)]
    public void ANumberOfEitherSignIsTheError(int number, int expected) => Assert.That(((Errno)number).Number, Is.EqualTo(expected));

    [Test]
    public void NamesThatLinuxDoesNotHave([Values(null, "", "EBAD", "ebadf", "9", "0")] string? name) =>
        Assert.That(Errno.TryParse(name, out _), Is.False);

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(-1, true)]
    [TestCase(-4095, true)]
    [TestCase(-4096, false)]
    [TestCase(long.MinValue, false)]
    [TestCase(long.MaxValue, false)]
    [TestCase(0xffff_fff7L, false)]
    public void AResultIsAnErrorFromMinus4095ToMinus1(long result, bool isError)
    {
        Assert.That(Errno.TryFromResult(result, out Errno errno), Is.EqualTo(isError));
        Assert.That((long)errno.Number, Is.EqualTo(isError ? -result : 0));
    }

    [Test]
    public void ANumberWithoutANameHasOneAllTheSame()
    {
        Assert.That((new Errno(41).Name, new Errno(41).Message), Is.EqualTo(("41", "Unknown error 41")));
        Assert.That((new Errno(0).Name, new Errno(0).Message), Is.EqualTo(("0", "Success")));
        Assert.That(new Errno(int.MinValue).Message, Does.StartWith("Unknown error"));
    }
}
