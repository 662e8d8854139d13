using System.Linq;
using NUnit.Framework;
using SyscallKit.Injection.Grammar;
using SyscallKit.Linux;

namespace SyscallKit.Tests.Injection;

/// <summary>Expressions as strace 6.1 took and refused them: every case was tried on its binary.</summary>
[TestFixture]
public sealed class StraceExpressionTests
{
    private const string Help = "\nTry 'strace -h' for more information.";

    [TestCase("trace=read@64,write@32")]
    [TestCase("trace=%creds@32")]
    [TestCase("trace=all@32")]
    [TestCase("trace=05")]
    [TestCase("trace=?")]
    [TestCase("trace=!?")]
    [TestCase("trace=!none")]
    [TestCase("trace=512")]
    [TestCase("trace=547@x32")]
    [TestCase("trace=_newselect")]
    [TestCase("trace=ipc")]
    [TestCase("trace=/")]
    [TestCase("trace=/()")]
    [TestCase("trace=/|a")]
    [TestCase("trace=/a||b")]
    [TestCase("trace=/a**")]
    [TestCase("trace=/a+?")]
    [TestCase("trace=/[a-]")]
    [TestCase("trace=/[[.a.]]")]
    [TestCase("trace=/[[=a=]]")]
    [TestCase("trace=/[[:alpha:]]")]
    [TestCase("status=!failed")]
    [TestCase("status=failed,")]
    [TestCase("status=Successful")]
    [TestCase("quiet=PERSONALITY")]
    [TestCase("silence=all")]
    [TestCase("signal=70")]
    [TestCase("signal=chld")]
    [TestCase("s=none")]
    [TestCase("read=all")]
    [TestCase("decode-fds=path,dev")]
    [TestCase("decode-pids=comm,pidns")]
    [TestCase("kvm=vcpu")]
    [TestCase("raw=none")]
    [TestCase("!read")]
    [TestCase("inject=getpid:delay_enter=1e3")]
    [TestCase("inject=getpid:delay_enter=+5")]
    [TestCase("inject=getpid:delay_enter= 5")]
    [TestCase("inject=getpid:delay_enter=5us")]
    [TestCase("inject=getpid:delay_enter=5ns")]
    [TestCase("inject=getpid:delay_enter=.5")]
    [TestCase("inject=getpid:delay_enter=-0.0")]
    [TestCase("inject=getpid:delay_enter=9223372036854775807")]
    [TestCase("inject=getpid:error= 5")]
    [TestCase("inject=getpid:error=+5")]
    [TestCase("inject=getpid:error=4095")]
    [TestCase("fault=getpid:syscall=getppid")]
    [TestCase("inject=getpid:syscall=getpgrp:retval=1")]
    [TestCase("inject=getpid:signal=SIGRT_32")]
    [TestCase("inject=getpid:signal=RTMIN")]
    [TestCase("inject=getpid:signal=010")]
    [TestCase("inject=getpid:retval= 1")]
    [TestCase("inject=getpid:retval=-0xffffffffffffffff")]
    [TestCase("inject=getpid::error=EIO")]
    [TestCase("inject=getpid:error=EIO:")]
    [TestCase("inject=getpid:when=1..2+:error=EIO")]
    [TestCase("inject=getpid:when=1++2:error=EIO")]
    [TestCase("inject=getpid:when=1.. 2:error=EIO")]
    [TestCase("inject=getpid:when=1+65535:error=EIO")]
    [TestCase("inject=write:poke_enter=,")]
    [TestCase("inject=write:poke_enter=@arg1=0x58")]
    [TestCase("inject=write:poke_enter=@arg1= 5")]
    [TestCase("inject=write:poke_enter=@arg1=5g")]
    [TestCase("inject=write:poke_enter=@arg2=41,@arg3=42:poke_exit=@arg2=41")]
    [TestCase("inject=getpid:error=ERECALLCONFLICT")]
    public void IsTaken(string expression)
    {
        Assert.That(StraceQualifiers.Default.With(expression, StraceCalls.Names, out StraceError? error), Is.Not.Null, error?.Message);
        Assert.That(error, Is.Null);
    }

    [TestCase("trace=/nomatch", "invalid system call '/nomatch'")]
    [TestCase("trace=/get@x@64", "invalid system call '/get@x@64'")]
    [TestCase("trace=5@33", "incorrect personality designator '33' in qualification '5@33'" + Help)]
    [TestCase("trace=?a@33", "incorrect personality designator '33' in qualification 'a@33'" + Help)]
    [TestCase("trace=none@64", "invalid system call 'none@64'")]
    [TestCase("trace= 5", "invalid system call ' 5'")]
    [TestCase("trace=+5", "invalid system call '+5'")]
    [TestCase("trace=!!", "invalid system call '!!'")]
    [TestCase("trace=!read,none", "invalid system call 'none'")]
    [TestCase("trace=548", "invalid system call '548'")]
    [TestCase("trace=336@64", "invalid system call '336@64'")]
    [TestCase("trace=451", "invalid system call '451'")]
    [TestCase("trace=net", "invalid system call 'net'")]
    [TestCase("trace=%%file", "invalid system call '%%file'")]
    [TestCase("trace=%ALL", "invalid system call '%ALL'")]
    [TestCase("trace=/*", "regcomp: *: Invalid preceding regular expression")]
    [TestCase("trace=/(", @"regcomp: (: Unmatched ( or \(")]
    [TestCase("trace=/a|*", "regcomp: a|*: Invalid preceding regular expression")]
    [TestCase("trace=/^*", "regcomp: ^*: Invalid preceding regular expression")]
    [TestCase("trace=/{id", "regcomp: {id: Invalid preceding regular expression")]
    [TestCase("trace=/a{1", @"regcomp: a{1: Unmatched \{")]
    [TestCase("trace=/a{1x}", @"regcomp: a{1x}: Invalid content of \{\}")]
    [TestCase("trace=/a{40000}", "regcomp: a{40000}: Regular expression too big")]
    [TestCase("trace=/[", "regcomp: [: Invalid regular expression")]
    [TestCase("trace=/[]", "regcomp: []: Unmatched [, [^, [:, [., or [=")]
    [TestCase("trace=/[z-a]", "regcomp: [z-a]: Invalid range end")]
    [TestCase("trace=/[a-z-9]", "regcomp: [a-z-9]: Invalid range end")]
    [TestCase("trace=/[[:foo:]]", "regcomp: [[:foo:]]: Invalid character class name")]
    [TestCase("trace=/[[.ab.]]", "regcomp: [[.ab.]]: Invalid collation character")]
    [TestCase(@"trace=/a\", @"regcomp: a\: Trailing backslash")]
    [TestCase("trace=/)", "invalid system call '/)'")]
    [TestCase("foo=bar", "invalid system call 'foo=bar'")]
    [TestCase("", "invalid system call ''")]
    [TestCase("status=failed,foo", "invalid status 'foo'")]
    [TestCase("status= failed", "invalid status ' failed'")]
    [TestCase("quiet=", "invalid quiet ''")]
    [TestCase("signal=256", "invalid signal '256'")]
    [TestCase("signal=CLD", "invalid signal 'CLD'")]
    [TestCase("read=3,x", "invalid descriptor 'x'")]
    [TestCase("r=0x3", "invalid descriptor '0x3'")]
    [TestCase("decode-fds=foo", "invalid decode-fds 'foo'")]
    [TestCase("kvm=foo", "invalid -e kvm= argument: 'foo'")]
    [TestCase("secontext=none", "SELinux context printing (--secontext option) is not supported by this build of strace")]
    [TestCase("inject=:error=1", "invalid system call ''")]
    [TestCase("inject=nosuch", "invalid system call 'nosuch'")]
    public void IsRefused(string expression, string message)
    {
        Assert.That(StraceQualifiers.Default.With(expression, StraceCalls.Names, out StraceError? error), Is.Null);
        Assert.That(error!.ToString(), Is.EqualTo($"strace: {message}\n"));
    }

    [TestCase("getpid:delay_enter=5 ")]
    [TestCase("getpid:delay_enter=5u")]
    [TestCase("getpid:delay_enter=5m")]
    [TestCase("getpid:delay_enter=.")]
    [TestCase("getpid:delay_enter=1e")]
    [TestCase("getpid:delay_enter=1e400")]
    [TestCase("getpid:delay_enter=1e-400")]
    [TestCase("getpid:delay_enter=inf")]
    [TestCase("getpid:delay_enter= 1.5")]
    [TestCase("getpid:delay_enter=9223372036854775808")]
    [TestCase("getpid:delay_enter=5.5.5")]
    [TestCase("getpid:error=")]
    [TestCase("getpid:error=ENOPARAM")]
    [TestCase("getpid:error=EWOULDBLOCK")]
    [TestCase("getpid:error=EIO:error=EIO")]
    [TestCase("getpid:syscall=getppid")]
    [TestCase("getpid:syscall=39:retval=1")]
    [TestCase("getpid:syscall=getppid:syscall=getppid:retval=1")]
    [TestCase("getpid:signal=RT_0")]
    [TestCase("getpid:signal=RT_33")]
    [TestCase("getpid:signal=65")]
    [TestCase("getpid:signal=SIGSIGHUP")]
    [TestCase("getpid:retval=0x")]
    [TestCase("getpid:retval=09")]
    [TestCase("getpid:retval=--1")]
    [TestCase("getpid")]
    [TestCase("getpid:when=1")]
    [TestCase("nosuch:foo")]
    [TestCase("getpid:when=1+0:error=EIO")]
    [TestCase("getpid:when=1.2:error=EIO")]
    [TestCase("getpid:when=3..2:error=EIO")]
    [TestCase("getpid:when=1+65536:error=EIO")]
    [TestCase("write:poke_enter=")]
    [TestCase("write:poke_enter=@arg1=x5")]
    [TestCase("write:poke_enter=@arg1=580")]
    [TestCase("write:poke_enter=@arg8=58")]
    [TestCase("write:poke_enter=@arg1=--")]
    [TestCase("write:poke_enter=@arg1=58,@arg1=59")]
    public void IsNoInjection(string argument)
    {
        Assert.That(StraceQualifiers.Default.With("inject=" + argument, StraceCalls.Names, out StraceError? error), Is.Null);
        Assert.That(error!.Message, Is.EqualTo($"invalid inject argument '{argument}'"));
    }

    /// <summary>As many as the recording of strace's names has.</summary>
    [TestCase(CallPersonality.X64, 362, 8)]
    [TestCase(CallPersonality.Ia32, 440, 12)]
    [TestCase(CallPersonality.X32, 351, 8)]
    public void AllCallsHaveNames(CallPersonality personality, int calls, int pure)
    {
        Assert.That(StraceCalls.Names.CallsOf(personality), Has.Length.EqualTo(calls));
        Assert.That(StraceCalls.Names.CallsOf(personality).Count(static call => call.Classes.HasFlag(CallClasses.Pure)), Is.EqualTo(pure));
    }

    [TestCase("1e3", 1_000_000)]
    [TestCase("30ms", 30_000_000)]
    [TestCase(".03s", 30_000_000)]
    [TestCase("7", 7_000)]
    [TestCase("1.5ns", 1)]
    [TestCase("9223372036854775807s", long.MaxValue)]
    [TestCase("1e300", long.MaxValue)]
    public void ADelayIsNanoseconds(string text, long nanoseconds) => Assert.That(Rule("getpid:delay_exit=" + text).DelayExit, Is.EqualTo(nanoseconds));

    [TestCase("1", "1")]
    [TestCase("3+", "3 4 5 6 7 8 9 10 11 12")]
    [TestCase("2+4", "2 6 10")]
    [TestCase("2..5", "2 3 4 5")]
    [TestCase("2..9+3", "2 5 8")]
    [TestCase("4..4", "4")]
    [TestCase("65535", "")]
    public void WhenSaysWhichCalls(string when, string hit) =>
        Assert.That(string.Join(' ', Enumerable.Range(1, 12).Where(count => Rule("getpid:error=EIO:when=" + when).When.Hits(count))), Is.EqualTo(hit));

    [Test]
    public void WhatIsReadComparesByItsContents()
    {
        const string Expression = "inject=read,%file:error=EIO:signal=USR1:poke_exit=@arg2=00ff:when=2+3";
        StraceQualifiers one = StraceQualifiers.Default.With(Expression, StraceCalls.Names, out _)!;
        Assert.Multiple(() =>
        {
            Assert.That(StraceQualifiers.Default.With(Expression, StraceCalls.Names, out _), Is.EqualTo(one));
            Assert.That(StraceQualifiers.Default.With(Expression.Replace("00ff", "00fe"), StraceCalls.Names, out _), Is.Not.EqualTo(one));
            Assert.That(CallSet.Parse("!all", StraceCalls.Names, out _), Is.EqualTo(CallSet.None));
            Assert.That(CallSet.Parse("!none", StraceCalls.Names, out _), Is.EqualTo(CallSet.All).And.Not.EqualTo(CallSet.None));
            Assert.That(CallSet.Parse("1,read@64,0@64,!", StraceCalls.Names, out _), Is.Null);
            Assert.That(CallSet.Parse("read@64", StraceCalls.Names, out _), Is.EqualTo(CallSet.Parse("0@64", StraceCalls.Names, out _)));
        });
    }

    /// <summary>Whatever a text holds, reading it ends with a value or an error.</summary>
    [Test]
    public void AnyTextEnds()
    {
        const string Characters = "trace=inject=:,!?@/%[](){}|*+^$\\-x0193. \tgetpid\u0131\u00e9\0";
        System.Numerics.BigInteger state = 1;
        for (int round = 0; round < 600; round++)
        {
            string text = "";
            for (int length = round % 24; length > 0; length--)
            {
                state = (state * 6364136223846793005 + 1442695040888963407) & ulong.MaxValue;
                text += Characters[(int)((ulong)state >> 33) % Characters.Length];
            }

            foreach (string expression in (string[])[text, "trace=/" + text, "inject=getpid:" + text, "inject=getpid:error=EIO:when=" + text])
            {
                bool isTaken = StraceQualifiers.Default.With(expression, StraceCalls.Names, out StraceError? error) is not null;
                Assert.That(error is null, Is.EqualTo(isTaken), expression);
            }
        }
    }

    private static InjectRule Rule(string argument) =>
        StraceQualifiers.Default.With("inject=" + argument, StraceCalls.Names, out StraceError? error) is { } all ? all.Injections[0].Rule : throw new AssertionException(error!.Message);
}
