using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Tests.Describing;

/// <summary>
/// Holds a description against the rules of syzkaller's compiler (docs/syscall_descriptions_syntax.md, and what pkg/compiler/check.go refuses): every name is
/// declared once, known, and used; types have the arguments that they need; resources come from somewhere; nothing contains itself.
/// </summary>
internal sealed class SyzlangChecker
{
    private static readonly string[] s_ints = ["int8", "int16", "int32", "int64", "int16be", "int32be", "int64be", "intptr"];
    private static readonly string[] s_lengths = ["len", "bytesize", "bytesize2", "bytesize4", "bytesize8", "bitsize", "offsetof"];
    private static readonly string[] s_bools = ["bool8", "bool16", "bool32", "bool64", "boolptr"];
    private static readonly string[] s_directions = ["in", "out", "inout"];
    private static readonly string[] s_reserved = ["opt", "in", "out", "inout"];

    private static readonly string[] s_builtin =
        [.. s_ints, .. s_lengths, .. s_bools, "ptr", "ptr64", "void", "array", "const", "flags", "vma", "vma64", "csum", "proc", "text", "string", "stringnoz", "fmt", "glob", "fileoff", "filename", "buffer", "optional"];

    private readonly Dictionary<string, SyzlangResource> _resources = [];
    private readonly Dictionary<string, SyzlangStruct> _structs = [];
    private readonly Dictionary<string, SyzlangFlags> _flags = [];
    private readonly List<SyzlangCall> _calls = [];
    private readonly Dictionary<string, ulong> _constants = [];

    private SyzlangChecker(List<SyzlangDeclaration> declarations, string constants)
    {
        ReadConstants(constants);
        foreach (SyzlangDeclaration declaration in declarations)
            Declare(declaration);
    }

    public IReadOnlyList<SyzlangCall> Calls => _calls;

    public IReadOnlyDictionary<string, SyzlangStruct> Structs => _structs;

    public IReadOnlyDictionary<string, SyzlangFlags> Flags => _flags;

    public IReadOnlyDictionary<string, SyzlangResource> Resources => _resources;

    public IReadOnlyDictionary<string, ulong> Constants => _constants;

    /// <summary>Reads and checks a description.</summary>
    /// <exception cref="SyzlangException">What is wrong with it.</exception>
    public static SyzlangChecker Check(string descriptions, string constants)
    {
        SyzlangChecker checker = new(SyzlangParser.Parse(descriptions), constants);
        foreach (SyzlangResource resource in checker._resources.Values)
            checker.CheckResource(resource);
        foreach (SyzlangFlags flags in checker._flags.Values)
            checker.CheckFlags(flags);
        foreach (SyzlangStruct structure in checker._structs.Values)
            checker.CheckStruct(structure);
        foreach (SyzlangCall call in checker._calls)
            checker.CheckCall(call);
        checker.CheckUse();
        return checker;
    }

    /// <summary>The size of a type in bytes; every one that is emitted into a structure has one.</summary>
    public ulong SizeOf(SyzlangType type)
    {
        if (type.Name is "const" or "flags" || s_lengths.Contains(type.Name))
            return SizeOf(type.Arguments.Last(static argument => argument.Name != "opt"));
        if (_resources.TryGetValue(type.Name, out SyzlangResource? resource))
            return SizeOf(resource.Base);
        if (_structs.TryGetValue(type.Name, out SyzlangStruct? structure))
            return structure.IsUnion ? structure.Fields.Max(field => SizeOf(field.Type)) : OffsetsOf(structure).End;
        return type.Name switch
        {
            "int8" or "bool8" => 1,
            "int16" or "bool16" => 2,
            "int32" or "bool32" => 4,
            "int64" or "bool64" or "intptr" or "boolptr" or "ptr" or "ptr64" or "vma" or "vma64" or "buffer" => 8,
            "array" when type.Arguments.Count > 1 => SizeOf(type.Arguments[0]) * Number(type.Arguments[1].Name),
            _ => throw new SyzlangException($"{type} has no size of its own"),
        };
    }

    /// <summary>Where the fields of a packed structure lie, in bits, and where it ends, in bytes.</summary>
    public (Dictionary<string, ulong> Bits, ulong End) OffsetsOf(SyzlangStruct structure)
    {
        Dictionary<string, ulong> offsets = [];
        ulong end = 0;
        ulong bits = 0; // of the word that bit-fields fill
        ulong word = 0;
        foreach (SyzlangField field in structure.Fields)
        {
            ulong width = WidthOf(field.Type);
            ulong size = SizeOf(field.Type) * 8;
            if (width == 0 || bits + width > size || size != word)
                (end, bits, word) = (end + (bits + 7) / 8, 0, size);
            offsets.Add(field.Name, end * 8 + bits);
            if (width == 0)
                end += size / 8;
            else
                bits += width;
        }

        return (offsets, end + (bits + 7) / 8);

        static ulong WidthOf(SyzlangType type)
        {
            SyzlangType number = type.Name == "const" ? type.Arguments[^1] : type;
            return number.Colon.Length > 0 && s_ints.Contains(number.Name) ? ulong.Parse(number.Colon, CultureInfo.InvariantCulture) : 0;
        }
    }

    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong)
            throw new SyzlangException(message);
    }

    private void ReadConstants(string text)
    {
        Refuse(!text.StartsWith("arches = amd64\n", StringComparison.Ordinal), "the constants have no line of architectures");
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] parts = line.Split(" = ");
            Refuse(parts.Length != 2 || !ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _), "bad constant: " + line);
            Refuse(!_constants.TryAdd(parts[0], ulong.Parse(parts[1], CultureInfo.InvariantCulture)), "duplicate constant " + parts[0]);
        }
    }

    private void Declare(SyzlangDeclaration declaration)
    {
        string name = declaration.Name;
        if (declaration is SyzlangCall call)
        {
            Refuse(_calls.Any(other => other.Name == name), $"call {name} redeclared");
            _calls.Add(call);
            return;
        }

        Refuse(s_reserved.Contains(name), $"{name} is a reserved name");
        Refuse(s_builtin.Contains(name), $"{name} is a builtin type");
        Refuse(_resources.ContainsKey(name) || _structs.ContainsKey(name) || _flags.ContainsKey(name), $"{name} redeclared");
        Refuse(_constants.ContainsKey(name), $"constant {name} is already something else");
        switch (declaration)
        {
            case SyzlangResource resource:
                _resources.Add(name, resource);
                break;
            case SyzlangFlags flags:
                _flags.Add(name, flags);
                break;
            case SyzlangStruct structure:
                _structs.Add(name, structure);
                break;
        }
    }

    private ulong Number(string value)
    {
        if (value.StartsWith("0x", StringComparison.Ordinal))
            return ulong.Parse(value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (char.IsAsciiDigit(value[0]))
            return ulong.Parse(value, CultureInfo.InvariantCulture);
        Refuse(!_constants.ContainsKey(value), $"constant {value} is not defined");
        return _constants[value];
    }

    private void CheckResource(SyzlangResource resource)
    {
        HashSet<string> seen = [resource.Name];
        for (SyzlangType below = resource.Base; !s_ints.Contains(below.Name); below = _resources[below.Name].Base)
        {
            Refuse(!_resources.ContainsKey(below.Name), $"unknown type {below} below resource {resource.Name}");
            Refuse(!seen.Add(below.Name), $"recursive resource {resource.Name}");
        }

        foreach (string value in resource.Values)
            Number(value);
    }

    private void CheckFlags(SyzlangFlags flags)
    {
        ulong[] values = [.. flags.Values.Select(Number)];
        Refuse(values.Length >= 2 && values.Distinct().Count() == 1, $"all values of {flags.Name} are equal");
    }

    private void CheckStruct(SyzlangStruct structure)
    {
        string name = structure.Name;
        Refuse(structure.Fields.Count == 0, $"{name} has no fields");
        CheckNames(structure.Fields, name);
        string[] allowed = structure.IsUnion ? ["varlen", "size"] : ["packed", "align", "size"];
        foreach (SyzlangType attribute in structure.Attributes)
            Refuse(!allowed.Contains(attribute.Name) || attribute.Arguments.Count != (attribute.Name is "size" or "align" ? 1 : 0), $"unknown attribute {attribute} of {name}");
        foreach (SyzlangField field in structure.Fields)
        {
            string[] onField = structure.IsUnion ? ["if"] : ["in", "out", "inout", "out_overlay", "if"];
            foreach (SyzlangType attribute in field.Attributes)
                Refuse(!onField.Contains(attribute.Name), $"unknown attribute {attribute} of {name}.{field.Name}");
            Refuse(field.Attributes.Count(attribute => s_directions.Contains(attribute.Name)) > 1, $"{name}.{field.Name} has several directions");
            CheckType(field.Type, Place.Field, structure.IsUnion ? [] : structure.Fields, field, $"{name}.{field.Name}");
            bool mayVary = structure.IsUnion ? structure.Attributes.Any(static attribute => attribute.Name == "varlen")
                : field == structure.Fields[^1] || structure.Attributes.Any(static attribute => attribute.Name == "packed");
            Refuse(!mayVary && IsVarlen(field.Type), $"variable size field {field.Name} in {name}");
        }

        CheckRecursion(structure, []);
    }

    private void CheckCall(SyzlangCall call)
    {
        Refuse(call.Arguments.Count > 9, $"{call.Name} has too many arguments");
        Refuse(!_constants.ContainsKey("__NR_" + call.CallName), $"{call.CallName} has no number");
        CheckNames(call.Arguments, call.Name);
        foreach (SyzlangField argument in call.Arguments)
            CheckType(argument.Type, Place.Argument, call.Arguments, argument, $"{call.Name}.{argument.Name}");
        if (call.Result is { } result)
        {
            Refuse(!_resources.ContainsKey(result.Name), $"{result} can't be a result");
        }
    }

    private static void CheckNames(List<SyzlangField> fields, string where)
    {
        HashSet<string> names = [];
        foreach (SyzlangField field in fields)
        {
            Refuse(field.Name is "parent" or "syscall", $"reserved name {field.Name} in {where}");
            Refuse(!names.Add(field.Name), $"duplicate {field.Name} in {where}");
        }
    }

    private void CheckType(SyzlangType type, Place place, List<SyzlangField> beside, SyzlangField self, string where)
    {
        List<SyzlangType> arguments = [.. type.Arguments.Where(static argument => argument.Name != "opt")];
        bool isOptional = arguments.Count < type.Arguments.Count;
        bool needsBase = place != Place.Argument;
        Refuse(isOptional && type.Name is "array" or "const" or "flags" or "void" || isOptional && s_lengths.Contains(type.Name) || isOptional && _structs.ContainsKey(type.Name), $"{type} can't be opt in {where}");
        Refuse(type.Colon.Length > 0 && (place != Place.Field || !s_ints.Contains(type.Name)), $"unexpected ':' in {where}");
        switch (type.Name)
        {
            case "const":
                NeedArguments(1, needsBase);
                Fits(Number(arguments[0].Name), arguments);
                break;
            case "flags":
                NeedArguments(1, needsBase);
                Refuse(!_flags.ContainsKey(arguments[0].Name), $"unknown flags {arguments[0]} in {where}");
                foreach (string value in _flags[arguments[0].Name].Values)
                    Fits(Number(value), arguments);
                break;
            case "ptr" or "ptr64":
                NeedArguments(2, false);
                Refuse(!s_directions.Contains(arguments[0].Name), $"unexpected direction {arguments[0]} in {where}");
                CheckType(arguments[1], Place.Inner, beside, self, where);
                break;
            case "buffer":
                NeedArguments(1, false);
                Refuse(isOptional || !s_directions.Contains(arguments[0].Name), $"unexpected direction in {where}");
                break;
            case "array":
                Refuse(place == Place.Argument, $"array can't be an argument in {where}");
                Refuse(arguments.Count is not (1 or 2), $"wrong number of arguments of {type} in {where}");
                Refuse(arguments.Count == 2 && Number(arguments[1].Name) is 0 or > 1_000_000, $"bad size of {type} in {where}");
                CheckType(arguments[0], Place.Inner, beside, self, where);
                break;
            case "string" or "filename":
                Refuse(place == Place.Argument || arguments.Count > 0, $"bad {type} in {where}");
                break;
            case "vma" or "vma64":
                NeedArguments(0, false);
                break;
            case { } name when s_lengths.Contains(name):
                NeedArguments(1, needsBase);
                bool isParent = arguments[0].Name == "parent" && place != Place.Argument;
                Refuse(!isParent && beside.All(field => field.Name != arguments[0].Name), $"{type} target does not exist in {where}");
                Refuse(arguments[0].Name == self.Name && place != Place.Inner, $"{type} refers to itself in {where}");
                break;
            case { } name when s_ints.Contains(name):
                Refuse(arguments.Count > 2 || arguments.Count > 0 && (arguments[0].Colon.Length == 0 || Number(arguments[0].Name) > Number(arguments[0].Colon)), $"bad range of {type} in {where}");
                Refuse(type.Colon.Length > 0 && Number(type.Colon) is var bits && (bits == 0 || bits > SizeOf(type with { Colon = "" }) * 8), $"bad bit-field {type} in {where}");
                break;
            case { } name when s_bools.Contains(name):
                NeedArguments(0, false);
                break;
            case { } name when _resources.ContainsKey(name):
                NeedArguments(0, false);
                break;
            case { } name when _structs.ContainsKey(name):
                Refuse(place == Place.Argument, $"{name} can't be an argument in {where}");
                NeedArguments(0, false);
                break;
            default:
                throw new SyzlangException($"unknown type {type} in {where}");
        }

        void NeedArguments(int count, bool hasBase)
        {
            Refuse(arguments.Count != count + (hasBase ? 1 : 0), $"wrong number of arguments of {type} in {where}");
            Refuse(hasBase && !s_ints.Contains(arguments[^1].Name), $"{type} has no base type in {where}");
        }

        void Fits(ulong value, List<SyzlangType> all)
        {
            int bits = needsBase ? all[^1].Colon.Length > 0 ? (int)Number(all[^1].Colon) : (int)SizeOf(all[^1]) * 8 : 64;
            Refuse(bits < 64 && value >> bits != 0 && (long)value >> (bits - 1) != -1, $"0x{value:x} does not fit into {type} in {where}");
        }
    }

    private bool IsVarlen(SyzlangType type) => type.Name switch
    {
        "array" => type.Arguments.Count < 2 || IsVarlen(type.Arguments[0]),
        "string" or "filename" => true,
        _ => _structs.TryGetValue(type.Name, out SyzlangStruct? structure) && structure.Fields.Any(field => IsVarlen(field.Type)),
    };

    /// <summary>Nothing contains itself, but through a pointer that may be absent.</summary>
    private void CheckRecursion(SyzlangStruct structure, HashSet<string> path)
    {
        Refuse(!path.Add(structure.Name), $"recursive declaration of {structure.Name}");
        foreach (SyzlangField field in structure.Fields)
            Descend(field.Type);
        path.Remove(structure.Name);

        void Descend(SyzlangType type)
        {
            if (_structs.TryGetValue(type.Name, out SyzlangStruct? inner))
                CheckRecursion(inner, path);
            else if (type.Name == "array" || type.Name == "ptr" && type.Arguments.All(static argument => argument.Name != "opt"))
                type.Arguments.ForEach(Descend);
        }
    }

    /// <summary>Resources are given and taken, and all that is declared is reached from a call.</summary>
    private void CheckUse()
    {
        HashSet<string> given = [];
        HashSet<string> taken = [];
        HashSet<string> reached = [];
        HashSet<(string, string)> seen = [];
        foreach (SyzlangCall call in _calls)
        {
            call.Arguments.ForEach(argument => Walk(argument.Type, "in", true));
            if (call.Result is { } result)
                given.Add(result.Name);
        }

        foreach (string name in _resources.Keys)
        {
            Refuse(!given.Contains(name), $"resource {name} can't be created");
            Refuse(!taken.Contains(name), $"resource {name} is never an input");
        }

        foreach (string name in _flags.Keys.Concat(_structs.Keys))
            Refuse(!reached.Contains(name), $"{name} is not used");

        void Walk(SyzlangType type, string direction, bool mayCreate)
        {
            mayCreate &= type.Arguments.All(static argument => argument.Name != "opt");
            reached.Add(type.Name == "flags" ? type.Arguments[0].Name : type.Name);
            if (_resources.ContainsKey(type.Name))
            {
                if (direction != "in" && mayCreate)
                    given.Add(type.Name);
                if (direction != "out")
                    taken.Add(type.Name);
            }
            else if (_structs.TryGetValue(type.Name, out SyzlangStruct? structure) && seen.Add((type.Name, direction)))
            {
                structure.Fields.ForEach(field => Walk(field.Type, direction, mayCreate && !structure.IsUnion));
            }
            else if (type.Name == "ptr")
            {
                Walk(type.Arguments[1], type.Arguments[0].Name, mayCreate);
            }
            else if (type.Name == "array")
            {
                Walk(type.Arguments[0], direction, mayCreate);
            }
        }
    }

    private enum Place
    {
        Argument,
        Field,
        Inner,
    }
}
