using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Memory;

namespace SyscallKit.Strace;

/// <summary>The text of a call: the part that is known when it begins, the part that is known when it ends, and the result.</summary>
/// <param name="enter">Its entry.</param>
/// <param name="memory">The caller's memory, if it is there.</param>
internal sealed class StraceCall(CallHalf enter, IUserMemory? memory)
{
    private readonly ImmutableArray<(int Index, ArgumentRule? Rule)> _arguments = CallArguments.Of(enter);
    private int _shown;

    public string Name => enter.Name;

    /// <summary>Name and arguments up to the first that only the end of the call can tell.</summary>
    public string Begin()
    {
        StringBuilder text = new();
        text.Append(Name).Append('(');
        bool IsOutput(int shown) => memory is not null && _arguments[shown].Rule?.Form is ArgumentForm.Output or ArgumentForm.OutputPath;
        for (; _shown < _arguments.Length && !IsOutput(_shown); _shown++)
            AppendArgument(text, null);
        // strace has written the comma when it waits for a buffer to be filled.
        if (_shown > 0 && _shown < _arguments.Length)
            text.Append(", ");
        return text.ToString();
    }

    /// <summary>The arguments that were left open, and the closing parenthesis.</summary>
    /// <param name="result">What the call returned; null if it did not.</param>
    public string End(long? result)
    {
        StringBuilder text = new();
        for (int first = _shown; _shown < _arguments.Length; _shown++)
            AppendArgument(text, result ?? -1, isFirst: _shown == first);
        return text.Append(')').ToString();
    }

    /// <summary>A result as the call means it.</summary>
    /// <param name="call">The name of the call.</param>
    /// <param name="result">What it returned; null if it did not.</param>
    /// <returns>The text after <c>= </c>.</returns>
    public static string Result(string call, long? result)
    {
        if (result is not { } value)
            return "?";
        if (Errno.TryFromResult(value, out Errno errno))
            return Restart(errno) ?? (errno.Name[0] == 'E' ? $"-1 {errno.Name} ({errno.Message})" : string.Create(CultureInfo.InvariantCulture, $"-1 (errno {errno.Number})"));
        return call switch
        {
            "mmap" or "mmap2" or "mremap" or "brk" or "shmat" => Hexadecimal((ulong)value),
            "umask" => Mode((ulong)value),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    // Results that the way back to user mode turns into a new call or EINTR (include/linux/errno.h).
    private static string? Restart(Errno errno) => errno.Number switch
    {
        512 => "? ERESTARTSYS (To be restarted if SA_RESTART is set)",
        513 => "? ERESTARTNOINTR (To be restarted)",
        514 => "? ERESTARTNOHAND (To be restarted if no handler)",
        516 => "? ERESTART_RESTARTBLOCK (Interrupted by signal)",
        _ => null,
    };

    private void AppendArgument(StringBuilder text, long? result, bool isFirst = false)
    {
        (int index, ArgumentRule? rule) = _arguments[_shown];
        if (_shown > 0 && !isFirst)
            text.Append(", ");
        text.Append(rule is null ? Hexadecimal(enter.IsCompat ? (uint)enter.Args[index] : enter.Args[index]) : Format(rule, index, result));
    }

    private string Format(ArgumentRule rule, int index, long? result)
    {
        ulong register = enter.Args[index];
        // Of its registers a 32-bit call sees the lower halves (SC_IA32_REGS_TO_ARGS, arch/x86/include/asm/syscall_wrapper.h).
        int bits = enter.IsCompat ? Math.Min(rule.Bits, 32) : rule.Bits;
        ulong value = bits == 64 ? register : register & (1UL << bits) - 1;
        long signed = bits == 32 ? (int)register : (long)register;
        return rule.Form switch
        {
            ArgumentForm.Signed => signed.ToString(CultureInfo.InvariantCulture),
            ArgumentForm.Directory => signed == -100 ? "AT_FDCWD" : signed.ToString(CultureInfo.InvariantCulture),
            ArgumentForm.Id when value == uint.MaxValue => "-1",
            ArgumentForm.Id or ArgumentForm.Unsigned => value.ToString(CultureInfo.InvariantCulture),
            ArgumentForm.Mode or ArgumentForm.ModeIfCreated => Mode(value),
            ArgumentForm.Flags => rule.Flags!.Format(value),
            ArgumentForm.Hexadecimal => Hexadecimal(value),
            _ => Memory(rule.Form, index, value, result) ?? Recorded(rule.Form, index) ?? (value == 0 ? "NULL" : Hexadecimal(value)),
        };
    }

    private string? Memory(ArgumentForm form, int index, ulong address, long? result) => form switch
    {
        _ when memory is null || address == 0 => null,
        ArgumentForm.String => UserBytes.String(memory, address),
        ArgumentForm.Path => UserBytes.Path(memory, address),
        ArgumentForm.Input when index + 1 < enter.Args.Length => UserBytes.Buffer(memory, address, SizeOf(index)),
        ArgumentForm.Output when result >= 0 => UserBytes.Buffer(memory, address, Math.Min((ulong)result.Value, SizeOf(index))),
        ArgumentForm.OutputPath when result > 0 => UserBytes.Path(memory, address, Math.Min((ulong)result.Value, SizeOf(index))),
        _ => null,
    };

    // The argument behind a buffer: the kernel writes no more, though the result may be larger (MSG_TRUNC).
    private ulong SizeOf(int index) =>
        index + 1 >= enter.Args.Length ? ulong.MaxValue : enter.IsCompat ? (uint)enter.Args[index + 1] : enter.Args[index + 1];

    // An empty string in a record may be one that could not be read: then the address says more.
    private string? Recorded(ArgumentForm form, int index) => index < enter.UserData.Length && enter.UserData[index] is { } data
        ? form switch
        {
            ArgumentForm.String or ArgumentForm.Path when data is not ([] or [0, ..]) => UserBytes.RecordedString(data, form == ArgumentForm.Path),
            ArgumentForm.Input when index + 1 < enter.Args.Length => UserBytes.RecordedBuffer(data, enter.Args[index + 1]),
            _ => null,
        }
        : null;

    private static string Hexadecimal(ulong value) => value == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");

    // "%#03o"
    private static string Mode(ulong value)
    {
        string digits = UserBytes.Octal((int)value, 1);
        return digits == "0" ? "000" : "0" + digits.PadLeft(2, '0');
    }
}
