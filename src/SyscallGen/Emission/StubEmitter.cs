using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>
/// The functions of a call, from the registers to the author's method: <c>__x64_sys_x</c> and <c>__ia32_sys_x</c>, <c>__se_sys_x</c>,
/// <c>__do_sys_x</c> and the typed <c>sys_x</c> (include/linux/syscalls.h, arch/x86/include/asm/syscall_wrapper.h).
/// </summary>
internal sealed class StubEmitter
{
    private readonly SyscallSpec _syscall;
    private readonly string _name;
    private readonly string _self;
    private readonly string _context;
    private readonly string _passedSelf;
    private readonly List<(string Name, string Declaration)> _receivers = [];

    public StubEmitter(SyscallSpec syscall)
    {
        _syscall = syscall;
        _name = syscall.Stub.Symbol;
        _self = Free("self");
        _context = Free("context");
        string passing = syscall.Container.Passing switch { SelfPassing.Ref => "ref ", SelfPassing.In => "in ", _ => "" };
        _passedSelf = passing + _self;
        if (!syscall.Stub.IsStatic)
            _receivers.Add((_passedSelf, passing + syscall.Container.Self + " " + _self));
        _receivers.Add((_context, Names.Context + " " + _context));
    }

    private bool HasArguments => _syscall.Parameters.Count != 0;

    private bool IsCompat => _syscall.Stub.Kind == SyscallKind.Compat;

    /// <summary>The arguments as longs: a 64-bit compat argument is two of them.</summary>
    private IEnumerable<(string Identifier, ParameterSpec Parameter)> Longs()
    {
        foreach (ParameterSpec parameter in _syscall.Parameters)
        {
            if (!parameter.IsU64Pair)
            {
                yield return (parameter.Identifier, parameter);
                continue;
            }

            yield return (Half(parameter, "_lo"), parameter);
            yield return (Half(parameter, "_hi"), parameter);
        }
    }

    public void Write(SourceWriter writer)
    {
        if (!IsCompat)
            WriteStub(writer, "__x64_" + _name, Abi.X64, is32Bit: false);
        if (!IsCompat)
            writer.Line();
        WriteStub(writer, "__ia32_" + _name, Abi.Ia32, is32Bit: true);
        if (HasArguments)
        {
            writer.Line();
            WriteSe(writer);
        }

        writer.Line();
        WriteDo(writer);
        if (!IsCompat)
        {
            writer.Line();
            WriteTyped(writer);
        }

        if (_syscall.Bodyless is { } bodyless)
        {
            writer.Line();
            WriteBody(writer, bodyless);
        }
    }

    private void WriteStub(SourceWriter writer, string name, string[] registers, bool is32Bit)
    {
        string where = HasArguments ? ": the arguments in " + string.Join(", ", registers.Take(Longs().Count())) : "";
        writer.Summary(Prototype.Of(_syscall) + " for " + (is32Bit ? "32" : "64") + "-bit callers" + where + ".").MarkCode().MarkHidden();
        string regs = Names.PtRegs + " regs";
        writer.Line("public static long " + name + "(" + Join(_receivers.Select(static receiver => receiver.Declaration), "in " + regs) + ")");
        if (!HasArguments)
        {
            writer.Continue("=> __do_" + _name + "(" + Receivers() + ");");
            return;
        }

        IEnumerable<string> arguments = Longs().Select((argument, i) => "(long)" + Narrow(argument.Parameter, is32Bit) + "regs." + registers[i]);
        Unchecked(writer, "return __se_" + _name + "(" + Join([Receivers()], [.. arguments]) + ");");
    }

    // __SC_COMPAT_CAST: a 32-bit register is zero-extended, but for a type that is exactly long it is sign-extended.
    private static string Narrow(ParameterSpec parameter, bool is32Bit) => (is32Bit, parameter.IsExactLong && !parameter.IsU64Pair) switch
    {
        (false, _) => "",
        (true, true) => "(int)",
        (true, false) => "(uint)",
    };

    private void WriteSe(SourceWriter writer)
    {
        writer.Line("// From the whole register to the declared type: whatever else the caller left in it is dropped.");
        writer.MarkCode().Line(Names.Inlined);
        writer.Line("private static long __se_" + _name + "(" + Join(
            _receivers.Select(static receiver => receiver.Declaration),
            [.. Longs().Select(static argument => "long " + argument.Identifier)]) + ")");
        Unchecked(writer, "return " + Member("__do_" + _name) + "(" + Join([Receivers()], [.. _syscall.Parameters.Select(FromLong)]) + ");");
    }

    private string FromLong(ParameterSpec parameter) => parameter switch
    {
        // compat_arg_u64_glue (include/asm-generic/compat.h)
        { IsU64Pair: true } => "(" + parameter.Type + ")((ulong)(uint)" + Half(parameter, "_hi") + " << 32 | (uint)" + Half(parameter, "_lo") + ")",
        { FromLong: ArgumentConversion.None } => parameter.Identifier,
        { FromLong: ArgumentConversion.NotZero } => parameter.Identifier + " != 0",
        { FromLong: ArgumentConversion.UserPointer } => "new((ulong)" + parameter.Identifier + ")",
        _ => "(" + parameter.Type + ")" + parameter.Identifier,
    };

    private void WriteDo(SourceWriter writer)
    {
        writer.MarkCode().Line(Names.Inlined);
        writer.Line("private static long __do_" + _name + "(" + Join(_receivers.Select(static receiver => receiver.Declaration), [.. Typed()]) + ")");
        if (_syscall is { NiHook: { } hook, Stub.IsVirtual: false })
        {
            ResultEmitter.WriteNi(writer, hook, hook.IsStatic ? Member("sys_ni_syscall") : _self + ".sys_ni_syscall", _context);
            return;
        }

        List<string> before = [.. Enumerable.Range(0, _syscall.Parameters.Count).SelectMany(BeforeBody)];
        if (_syscall is { Bodyless: not null, Stub.IsVirtual: false } && before.Count != 0)
        {
            ResultEmitter.WriteNi(writer, hook: null, target: "", _context); // nothing is read for a call that is not there
            return;
        }

        string target = _syscall.Stub.IsStatic ? Member(_syscall.Method) : _self + "." + _syscall.Method;
        string call = target + "(" + string.Join(", ", Passed()) + ")";
        ResultEmitter.Write(writer, call, _syscall.Result, _syscall.Bodyless is null ? "0" : ResultEmitter.NoSuchCall, before);
    }

    /// <summary>What is done with the memory of an argument before the body.</summary>
    private IEnumerable<string> BeforeBody(int index)
    {
        ParameterSpec parameter = _syscall.Parameters[index];
        if (parameter.Text is not null)
            return ReadText(parameter);
        return _syscall.Checks.Where(check => check.Pointer == index).SelectMany(check => Check(check, parameter));
    }

    private IEnumerable<string> Check(RangeCheckSpec check, ParameterSpec parameter)
    {
        string count = check.Length < 0 ? check.Count.ToString(CultureInfo.InvariantCulture) : "unchecked((ulong)" + _syscall.Parameters[check.Length].Identifier + ")";
        string size = check.Element is null ? "" : ", global::System.Runtime.CompilerServices.Unsafe.SizeOf<" + check.Element + ">()";
        string arguments = "(" + _context + ".Memory, " + parameter.Identifier + ", " + count + size + ")";
        foreach (string question in (string[])[.. check.IsRead ? ["CanRead"] : (string[])[], .. check.IsWritten ? ["CanWrite"] : (string[])[]])
        {
            yield return "if (" + (check.MayBeNull ? "!" + parameter.Identifier + ".IsNull && " : "") + "!" + Names.UserRanges + "." + question + arguments + ")";
            yield return "    return -" + Names.Errno + ".EFAULT;";
        }
    }

    /// <summary>The text that an argument points to, read as getname reads it; an error is the call's result.</summary>
    private IEnumerable<string> ReadText(ParameterSpec parameter)
    {
        (int limit, bool isNullable) = parameter.Text!;
        string text = TextOf(parameter);
        if (isNullable)
            yield return "string? " + text + " = null;";
        yield return "if (" + (isNullable ? "!" + parameter.Identifier + ".IsNull && " : "") + Names.UserAccess + ".ReadString(" + _context + ".Memory, " + parameter.Identifier + ", "
            + limit.ToString(CultureInfo.InvariantCulture) + ", out " + (isNullable ? "" : "string ") + text + ") is < 0 and long " + Free(parameter.Name + "_error") + ")";
        yield return "    return " + Free(parameter.Name + "_error") + ";";
    }

    private string TextOf(ParameterSpec parameter) => Free(parameter.Name + "_text");

    /// <summary>What the author's method is called with.</summary>
    private IEnumerable<string> Passed()
    {
        if (_syscall.HasContext)
            yield return _context;
        if (_syscall.Task is { } task)
            yield return _context + ".TaskAs<" + task + ">()";
        foreach (ParameterSpec parameter in _syscall.Parameters)
            yield return parameter.Text is null ? parameter.Identifier : TextOf(parameter);
    }

    /// <summary>The typed function: it goes the same way as a call from user space, so that the same rules hold.</summary>
    private void WriteTyped(SourceWriter writer)
    {
        writer.Summary(Prototype.Of(_syscall) + " for callers inside the kernel.").MarkCode();
        writer.Line(_syscall.Accessibility + " static long " + _name + "(" + Join(_receivers.Select(static receiver => receiver.Declaration), [.. Typed()]) + ")");
        bool widens = HasArguments && _syscall.Parameters.All(static parameter => parameter.ToLong is not null);
        if (!widens)
        {
            writer.Continue("=> " + Member("__do_" + _name) + "(" + Join([Receivers()], [.. _syscall.Parameters.Select(static parameter => parameter.Identifier)]) + ");");
            return;
        }

        Unchecked(writer, "return " + Member("__se_" + _name) + "(" + Join([Receivers()], [.. _syscall.Parameters.Select(static parameter => parameter.ToLong!)]) + ");");
    }

    private void WriteBody(SourceWriter writer, BodylessSpec bodyless)
    {
        // Not [GeneratedCode]: the declaration is the author's, and analyzers should go on looking at it.
        if (!bodyless.IsNotCovered)
            writer.Line("[" + Marks.NotCovered + "]");
        if (!bodyless.IsNotUserCode)
            writer.Line("[" + Marks.NotUserCode + "]");
        string head = bodyless.Head + "(" + bodyless.Parameters + ")";
        // What can be overridden is called through its own method, which goes to the hook where nobody does.
        string? hook = _syscall is { NiHook: { } found, Stub.IsVirtual: true } ? "sys_ni_syscall(" + (found.HasContext ? bodyless.Context : "") + ")" : null;
        if (bodyless is { Result: { } result, FromLong: { } fromLong })
        {
            writer.Line(head);
            if (hook is null)
                writer.Continue("=> " + result + ";");
            else if (_syscall.NiHook!.Result == ResultConversion.Zero)
                writer.OpenWith("{").Line(hook + ";").Line("return " + result + ";").Close();
            else
                writer.Continue("=> " + fromLong.Replace("{0}", ResultEmitter.Widen(hook, _syscall.NiHook.Result)) + ";");
        }
        else if (hook is null)
            writer.Open(head).Close();
        else
            writer.Open(head).Line(hook + ";").Close();
    }

    private IEnumerable<string> Typed() => _syscall.Parameters.Select(static parameter => parameter.Type + " " + parameter.Identifier);

    private string Receivers() => string.Join(", ", _receivers.Select(static receiver => receiver.Name));

    private static void Unchecked(SourceWriter writer, string statement) =>
        writer.OpenWith("{").Open("unchecked").Line(statement).Close().Close();

    private static string Join(IEnumerable<string> first, params string[] rest) => string.Join(", ", first.Concat(rest));

    private string Half(ParameterSpec parameter, string half) => Free(parameter.Name + half);

    /// <summary>A name that no argument of the call has.</summary>
    private string Free(string name)
    {
        while (IsArgument(name))
            name += "_";
        return name;
    }

    /// <summary>A static member of the class, as it is called where an argument may hide its name: <c>SYSCALL_DEFINE1(brk, unsigned long, brk)</c>.</summary>
    private string Member(string name) => IsArgument(name) ? _syscall.Container.Reference + "." + name : name;

    private bool IsArgument(string name) => _syscall.Parameters.Any(parameter => parameter.Identifier == name || parameter.Name == name);
}
