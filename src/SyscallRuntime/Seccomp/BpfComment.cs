using System;

namespace SyscallKit.Seccomp;

/// <summary>What an instruction means to a call, for people.</summary>
internal static class BpfComment
{
    /// <summary>The comment on an instruction; empty if there is nothing to say.</summary>
    public static string Of(ReadOnlySpan<SockFilter> program, int at)
    {
        (ushort code, _, _, uint k) = program[at];
        return BpfForms.Find(code) switch
        {
            null => "no such instruction",
            { Operation: null } => "not in a filter of system calls",
            { Operation: BpfOperation.LoadWord } when k < SeccompData.Size && k % 4 == 0 => SeccompField.NameOf((int)k / 4),
            { Operation: BpfOperation.RetK } => OutcomeText.Of(k),
            { Operation: BpfOperation.JeqK } => k switch { SeccompData.ArchX64 => "x86-64", SeccompData.ArchI386 => "i386", _ => "" },
            _ => "",
        };
    }
}
