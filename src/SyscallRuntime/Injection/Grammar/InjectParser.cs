using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Declaring;

namespace SyscallKit.Injection.Grammar;

/// <summary>Reads what stands behind <c>inject=</c>, or behind <c>fault=</c>, which takes fewer tokens and has an error unless one is given.</summary>
/// <param name="names">The calls that can be named.</param>
/// <param name="isFault">Whether it is <c>fault=</c>.</param>
/// <param name="warnings">Where what strace warns of is put.</param>
internal sealed class InjectParser(CallNames names, bool isFault, ICollection<string> warnings)
{
    private InjectRule _rule = new();
    private bool _hasPokesEnter;
    private bool _hasPokesExit;

    public InjectClause? Parse(string text, out StraceError? error)
    {
        string[] tokens = text.StartsWith(':') ? [""] : text.Split(':', StringSplitOptions.RemoveEmptyEntries);
        StraceError invalid = new($"invalid {(isFault ? "fault" : "inject")} argument '{text}'");
        foreach (string token in tokens.Skip(1))
        {
            if (Take(token))
                continue;
            error = invalid;
            return null;
        }

        CallSet? calls = CallSet.Parse(tokens.FirstOrDefault(""), names, out error);
        if (calls is null)
            return null;
        if (!HasAction)
        {
            error = isFault ? null : invalid;
            _rule = _rule with { Result = -Errno.ENOSYS, IsError = true };
        }

        return error is null ? new InjectClause(calls, _rule) : null;
    }

    /// <summary>Another call instead is no action of itself: it needs a result.</summary>
    private bool HasAction =>
        _rule is { Result: not null } or { Signal: not 0 } or { DelayEnter: not null } or { DelayExit: not null } || _hasPokesEnter || _hasPokesExit;

    private bool Take(string token)
    {
        int equals = token.IndexOf('=', StringComparison.Ordinal);
        string value = token[(equals + 1)..];
        return equals >= 0 && token[..equals] switch
        {
            "when" => TakeWhen(value),
            "syscall" => TakeSubstitute(value),
            "error" => TakeError(value),
            _ when isFault => false,
            "retval" => TakeResult(value),
            "signal" => TakeSignal(value),
            "delay_enter" => _rule.DelayEnter is null && TakeDelay(value, static (rule, delay) => rule with { DelayEnter = delay }),
            "delay_exit" => _rule.DelayExit is null && TakeDelay(value, static (rule, delay) => rule with { DelayExit = delay }),
            "poke_enter" => TakePokes(value, ref _hasPokesEnter, static (rule, pokes) => rule with { PokesEnter = pokes }),
            "poke_exit" => TakePokes(value, ref _hasPokesExit, static (rule, pokes) => rule with { PokesExit = pokes }),
            _ => false,
        };
    }

    // The last one counts.
    private bool TakeWhen(string value)
    {
        bool isTaken = InjectWhen.TryParse(value, out InjectWhen when);
        _rule = _rule with { When = when };
        return isTaken;
    }

    private bool TakeSubstitute(string value)
    {
        if (_rule.Substitute is not null || !Enumerable.Range(0, CallNames.Personalities).All(IsPure))
            return false;
        _rule = _rule with { Substitute = value };
        return true;

        // A personality without any calls has nothing to say.
        bool IsPure(int personality)
        {
            ImmutableArray<NamedCall> calls = names.CallsOf((CallPersonality)personality);
            return calls.IsEmpty || calls.FirstOrDefault(call => call.Name == value).Classes.HasFlag(CallClasses.Pure);
        }
    }

    private bool TakeError(string value)
    {
        int error = StraceErrno.Parse(value);
        if (_rule.Result is not null || error < 1)
            return false;
        _rule = _rule with { Result = -error, IsError = true };
        return true;
    }

    private bool TakeResult(string value)
    {
        if (_rule.Result is not null || !StraceNumber.TryUnsigned64(value, out ulong result))
            return false;
        Warn(result);
        _rule = _rule with { Result = (long)result };
        return true;
    }

    private bool TakeSignal(string value)
    {
        int signal = StraceSignal.Parse(value);
        if (_rule.Signal != 0 || signal is < 1 or > 64)
            return false;
        _rule = _rule with { Signal = signal };
        return true;
    }

    private bool TakeDelay(string value, Func<InjectRule, long, InjectRule> with)
    {
        bool isTaken = StraceDelay.TryParse(value, out long delay);
        _rule = isTaken ? with(_rule, delay) : _rule;
        return isTaken;
    }

    private bool TakePokes(string value, ref bool has, Func<InjectRule, ImmutableArray<InjectPoke>, InjectRule> with)
    {
        if (has || !InjectPoke.TryParse(value, out ImmutableArray<InjectPoke> pokes))
            return false;
        has = true;
        _rule = with(_rule, pokes);
        return true;
    }

    private void Warn(ulong result)
    {
        if ((long)result is < 0 and >= -Errno.MaxErrno)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Inadvertent injection of error {-(long)result} is possible for retval={result}"));
        else if ((int)result is < 0 and >= -Errno.MaxErrno)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Inadvertent injection of error {-(int)result} is possible in compat personality for retval={result}"));
        else if ((uint)result != result)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Injected return value {result} will be clipped to {(uint)result} in compat personality"));
    }
}
