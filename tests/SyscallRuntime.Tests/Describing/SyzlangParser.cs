using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace SyscallKit.Tests.Describing;

/// <summary>Reads syzlang, as its docs/syscall_descriptions_syntax.md defines it: resources, flags, calls, structures and unions.</summary>
internal sealed partial class SyzlangParser
{
    private readonly List<string> _tokens = [];
    private int _at;

    private SyzlangParser(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string rest = line;
            while (rest.Length > 0)
            {
                Match match = Token().Match(rest);
                if (!match.Success || match.Index != 0)
                    throw new SyzlangException($"unexpected character '{rest[0]}' in: {line}");
                if (!string.IsNullOrWhiteSpace(match.Value) && match.Value[0] != '#')
                    _tokens.Add(match.Value);
                rest = rest[match.Length..];
            }

            _tokens.Add("\n");
        }

        _tokens.Add("");
    }

    private string Next => _tokens[_at];

    /// <summary>Reads a file.</summary>
    /// <exception cref="SyzlangException">It is not in the language.</exception>
    public static List<SyzlangDeclaration> Parse(string text)
    {
        SyzlangParser parser = new(text);
        List<SyzlangDeclaration> declarations = [];
        while (true)
        {
            while (parser.TryTake("\n"))
            {
            }

            if (parser.Next.Length == 0)
                return declarations;
            declarations.Add(parser.Declaration());
            parser.Take("\n");
        }
    }

    private SyzlangDeclaration Declaration()
    {
        string name = Identifier();
        if (name == "resource")
            return Resource();
        switch (Next)
        {
            case "=":
                _at++;
                return new SyzlangFlags(name, Values());
            case "{":
                return Structure(name, false, "}");
            case "[":
                return Structure(name, true, "]");
            default:
                return Call(name);
        }
    }

    private SyzlangResource Resource()
    {
        string name = Identifier();
        Take("[");
        SyzlangType below = Type();
        Take("]");
        return new SyzlangResource(name, below, TryTake(":") ? Values() : []);
    }

    private SyzlangCall Call(string name)
    {
        string full = name;
        if (TryTake("$"))
            full += "$" + Identifier();
        Take("(");
        List<SyzlangField> arguments = [];
        while (!TryTake(")"))
        {
            if (arguments.Count > 0)
                Take(",");
            arguments.Add(new SyzlangField(Identifier(), Type(), []));
        }

        return new SyzlangCall(full, name, arguments, Next == "\n" ? null : Type());
    }

    private SyzlangStruct Structure(string name, bool isUnion, string end)
    {
        _at++;
        Take("\n");
        List<SyzlangField> fields = [];
        while (!TryTake(end))
        {
            string field = Identifier();
            SyzlangType type = Type();
            List<SyzlangType> attributes = TryTake("(") ? Types(")") : [];
            Take("\n");
            fields.Add(new SyzlangField(field, type, attributes));
        }

        return new SyzlangStruct(name, isUnion, fields, TryTake("[") ? Types("]") : []);
    }

    private List<SyzlangType> Types(string end)
    {
        List<SyzlangType> types = [Type()];
        while (TryTake(","))
            types.Add(Type());
        Take(end);
        return types;
    }

    private SyzlangType Type()
    {
        string name = Next;
        if (!Word().IsMatch(name) && name.Length > 0 && name[0] != '"')
            throw new SyzlangException($"unexpected '{name}', a type is expected");
        _at++;
        List<SyzlangType> arguments = TryTake("[") ? Types("]") : [];
        string colon = TryTake(":") ? Value() : "";
        return new SyzlangType(name, arguments, colon);
    }

    private List<string> Values()
    {
        List<string> values = [Value()];
        while (TryTake(","))
            values.Add(Value());
        return values;
    }

    private string Value()
    {
        if (!Word().IsMatch(Next) && (Next.Length == 0 || Next[0] != '"'))
            throw new SyzlangException($"unexpected '{Next}', a value is expected");
        return _tokens[_at++];
    }

    private string Identifier()
    {
        if (!Word().IsMatch(Next) || char.IsAsciiDigit(Next[0]))
            throw new SyzlangException($"unexpected '{Next}', a name is expected");
        return _tokens[_at++];
    }

    private bool TryTake(string token)
    {
        bool isNext = Next == token;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private void Take(string token)
    {
        if (!TryTake(token))
            throw new SyzlangException($"unexpected '{Next}', '{token}' is expected");
    }

    [GeneratedRegex("""^(#.*|[ \t]+|[A-Za-z_][A-Za-z0-9_]*|0x[0-9a-fA-F]+|-?[0-9]+|"[^"]*"|[\[\](){},:=$])""")]
    private static partial Regex Token();

    [GeneratedRegex("^([A-Za-z_][A-Za-z0-9_]*|0x[0-9a-fA-F]+|-?[0-9]+)$")]
    private static partial Regex Word();
}
