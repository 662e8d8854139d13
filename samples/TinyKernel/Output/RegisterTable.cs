using System;
using System.Globalization;
using Spectre.Console;
using SyscallKit.Processor;

namespace Tiny.Output;

/// <summary>A table of steps and the registers that each of them changed.</summary>
internal sealed class RegisterTable
{
    private static readonly (string Name, Func<ProcessorState, string> Read)[] s_registers =
    [
        ("rax", static state => Hex(state.Rax)),
        ("rcx", static state => Hex(state.Rcx)),
        ("rdx", static state => Hex(state.Rdx)),
        ("rbx", static state => Hex(state.Rbx)),
        ("rsp", static state => Hex(state.Rsp)),
        ("rbp", static state => Hex(state.Rbp)),
        ("rsi", static state => Hex(state.Rsi)),
        ("rdi", static state => Hex(state.Rdi)),
        ("r11", static state => Hex(state.R11)),
        ("rip", static state => Hex(state.Rip)),
        ("rflags", static state => Hex(state.Rflags)),
        ("cs", static state => Hex(state.Cs.Selector)),
        ("ss", static state => Hex(state.Ss.Selector)),
        ("gs base", static state => Hex(state.Gs.Base)),
        ("KERNEL_GS_BASE", static state => Hex(state.KernelGsBase)),
        ("CPL", static state => state.Cpl.ToString(CultureInfo.InvariantCulture)),
        ("mode", static state => state.Mode.ToString()),
    ];

    private readonly string _title;
    private readonly Table _table = new();

    public RegisterTable(string title)
    {
        _title = title;
        _table.AddColumns("Step", "Register", "Before", "After");
    }

    public void Add(string step, in ProcessorState before, in ProcessorState after)
    {
        string name = step;
        foreach ((string register, Func<ProcessorState, string> read) in s_registers)
        {
            (string old, string now) = (read(before), read(after));
            if (old == now)
                continue;
            _table.AddRow(new Text(name, Styles.Task), new Text(register), new Text(old, Styles.Quiet), new Text(now, Styles.Exit));
            name = "";
        }
    }

    public void WriteTo(Screen screen)
    {
        screen.WriteLine(_title);
        screen.Write(_table);
    }

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
