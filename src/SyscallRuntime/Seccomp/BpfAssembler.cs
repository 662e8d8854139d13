using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SyscallKit.Seccomp;

/// <summary>Makes instructions of assembly text: the grammar of <c>bpf_exp.y</c> (tools/bpf).</summary>
internal sealed class BpfAssembler
{
    private readonly List<BpfToken> _tokens;
    private readonly List<SockFilter> _program = [];
    private readonly Dictionary<string, int> _labels = [];
    private readonly List<BpfJump> _jumps = [];
    private int _at;
    private BpfTextError? _error;

    public BpfAssembler(string text) => _tokens = BpfTokens.Of(text);

    private BpfToken Next => _tokens[_at];

    public bool TryRead(out ImmutableArray<SockFilter> program, [NotNullWhen(false)] out BpfTextError? error)
    {
        while (_error is null && Next.Text.Length > 0)
            ReadStatement();
        if (_error is null)
            Connect();
        error = _error;
        program = error is null ? [.. _program] : [];
        return error is null;
    }

    private void ReadStatement()
    {
        BpfToken first = Take();
        if (first.Text == "{")
            ReadRaw();
        else if (!first.IsName)
            Fail(first, $"{first.Quoted} is neither an instruction nor a label");
        else if (TryTake(":"))
            AddLabel(first);
        else
            ReadInstruction(first);
    }

    private void AddLabel(BpfToken name)
    {
        if (!_labels.TryAdd(name.Text, _program.Count))
            Fail(name, $"the label {name.Quoted} is there already");
    }

    // { code, jt, jf, k }, and perhaps a comma behind it.
    private void ReadRaw()
    {
        uint code = TakeNumber(ushort.MaxValue);
        Expect(",");
        uint jt = TakeNumber(byte.MaxValue);
        Expect(",");
        uint jf = TakeNumber(byte.MaxValue);
        Expect(",");
        uint k = TakeNumber(uint.MaxValue);
        Expect("}");
        TryTake(",");
        _program.Add(new SockFilter((ushort)code, (byte)jt, (byte)jf, k));
    }

    private void ReadInstruction(BpfToken name)
    {
        string mnemonic = name.Text switch { "jmp" => "ja", "ldi" => "ld", "ldxi" => "ldx", _ => name.Text };
        bool isOpposite = BpfOpposites.Undo(mnemonic) is not null;
        mnemonic = BpfOpposites.Undo(mnemonic) ?? mnemonic;
        if (!BpfForms.Knows(mnemonic))
        {
            Fail(name, $"there is no such instruction {name.Quoted}");
            return;
        }

        (BpfOperand operand, uint k) = mnemonic switch
        {
            "tax" or "txa" or "neg" => (BpfOperand.None, 0u),
            "ja" => (BpfOperand.Label, 0u),
            _ => ReadOperand(isBareConstant: name.Text is "ldi" or "ldxi"),
        };
        if (BpfForms.Find(mnemonic, operand) is not { } form)
        {
            Fail(name, $"{name.Quoted} does not have this operand");
            return;
        }

        if (operand == BpfOperand.Label)
            AddJump(BpfJumpField.K);
        else if (form.IsBranch)
            ReadTargets(isOpposite);
        _program.Add(new SockFilter(form.Code, 0, 0, k));
    }

    private void ReadTargets(bool isOpposite)
    {
        Expect(",");
        AddJump(isOpposite ? BpfJumpField.Jf : BpfJumpField.Jt);
        if (!isOpposite && TryTake(","))
            AddJump(BpfJumpField.Jf);
    }

    private void AddJump(BpfJumpField field)
    {
        BpfToken label = Take();
        if (label.IsName)
            _jumps.Add(new BpfJump(_program.Count, field, label));
        else
            Fail(label, $"{label.Quoted} is no label");
    }

    private (BpfOperand Operand, uint K) ReadOperand(bool isBareConstant)
    {
        if (TryTake("#"))
            return TryTake("len") || TryTake("pktlen") ? (BpfOperand.Length, 0) : (BpfOperand.Constant, TakeNumber(uint.MaxValue));
        if (TryTake("["))
            return ReadAddress();
        if (TryTake("M"))
            return (BpfOperand.Cell, TakeBracketed());
        if (TryTake("len") || TryTake("pktlen"))
            return (BpfOperand.Length, 0);
        if (isBareConstant)
            return (BpfOperand.Constant, TakeNumber(uint.MaxValue));
        if (TryTake("4"))
            return ReadHeaderLength();
        TryTake("%");
        BpfToken register = Take();
        switch (register.Text)
        {
            case "x":
                return (BpfOperand.X, 0);
            case "a":
                return (BpfOperand.A, 0);
            default:
                Fail(register, $"{register.Quoted} is no operand");
                return default;
        }
    }

    private (BpfOperand Operand, uint K) ReadAddress()
    {
        TryTake("%");
        BpfOperand operand = TryTake("x") ? BpfOperand.Indexed : BpfOperand.Absolute;
        // A sign may already belong to the number.
        if (operand == BpfOperand.Indexed && Next.Text is not ['+', _, ..])
            Expect("+");
        uint k = TakeNumber(uint.MaxValue);
        Expect("]");
        return (operand, k);
    }

    private (BpfOperand Operand, uint K) ReadHeaderLength()
    {
        Expect("*");
        Expect("(");
        uint k = TakeBracketed();
        Expect("&");
        Expect("0xf");
        Expect(")");
        return (BpfOperand.HeaderLength, k);
    }

    private uint TakeBracketed()
    {
        Expect("[");
        uint k = TakeNumber(uint.MaxValue);
        Expect("]");
        return k;
    }

    // Labels become numbers of instructions to skip.
    private void Connect()
    {
        foreach (BpfJump jump in _jumps)
        {
            int most = jump.Field == BpfJumpField.K ? int.MaxValue : byte.MaxValue;
            if (!_labels.TryGetValue(jump.Label.Text, out int target))
                Fail(jump.Label, $"there is no label {jump.Label.Quoted}");
            else if (target <= jump.From)
                Fail(jump.Label, $"{jump.Label.Quoted} lies before: jumps go forward");
            else if (target - jump.From - 1 > most)
                Fail(jump.Label, $"{jump.Label.Quoted} is {target - jump.From - 1} instructions away: a comparison skips at most {most}");
            else
                _program[jump.From] = jump.Into(_program[jump.From], (uint)(target - jump.From - 1));
        }
    }

    private BpfToken Take() => Next.Text.Length == 0 ? Next : _tokens[_at++];

    private bool TryTake(string text)
    {
        bool isThere = Next.Text == text;
        if (isThere)
            _at++;
        return isThere;
    }

    private void Expect(string text)
    {
        if (!TryTake(text))
            Fail(Next, $"'{text}' is expected, not {Next.Quoted}");
    }

    private uint TakeNumber(uint most)
    {
        BpfToken token = Take();
        bool isNumber = BpfNumber.TryParse(token.Text, out uint value);
        if (!isNumber || value > most)
            Fail(token, isNumber ? $"{token.Quoted} is more than {most.ToString(CultureInfo.InvariantCulture)}" : $"{token.Quoted} is no number of 32 bits");
        return value;
    }

    // What comes after the first mistake is no news.
    private void Fail(BpfToken token, string message) => _error ??= new BpfTextError(token.Line, message);
}
