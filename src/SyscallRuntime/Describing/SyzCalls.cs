using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>The calls of a table, and their operations, as calls of syzlang.</summary>
internal sealed class SyzCalls
{
    private readonly SyzModel _model = new();
    private readonly SyzNames _names = new();
    private readonly SyzNames _callNames = new(areMembers: true);
    private readonly SyzSets _sets;
    private readonly SyzNumbers _numbers;
    private readonly SyzPointers _pointers;

    private SyzCalls()
    {
        _sets = new SyzSets(_model, _names);
        _numbers = new SyzNumbers(_sets);
        _pointers = new SyzPointers(_model, _names, _numbers);
    }

    /// <summary>Describes the 64-bit calls.</summary>
    public static SyzModel Describe(SyscallTable table)
    {
        SyzCalls calls = new();
        // A name may stand at two numbers; as in the table, the last one counts.
        SyscallTableEntry[] rows = [.. table.X64.GroupBy(static row => row.Name).Select(static same => same.Last())];
        calls.Reserve(rows);
        foreach (SyscallTableEntry row in rows)
            calls.Add(row);
        return calls._model;
    }

    private static IEnumerable<ArgumentMeaning> MeaningsOf(CallMeaning meaning) =>
        meaning.Arguments.Concat(meaning.Operations?.Operations.SelectMany(static operation => operation.Arguments.Select(static argument => argument.Meaning)) ?? []);

    /// <summary>Gives constants and resources their names before anything else, and finds which fields are sizes of their structures.</summary>
    private void Reserve(SyscallTableEntry[] rows)
    {
        foreach (string resource in SyzResources.Names)
            _names.Reserve(resource);
        HashSet<StructMeaning> seen = [];
        foreach (SyscallTableEntry row in rows)
        {
            if (row.Metadata?.Meaning is not { } meaning)
                continue;
            foreach (OperationMeaning operation in meaning.Operations?.Operations ?? [])
                _sets.Declare(operation.Choices);
            foreach (ArgumentMeaning argument in MeaningsOf(meaning))
                Reserve(argument, seen);
        }
    }

    private void Reserve(ArgumentMeaning meaning, HashSet<StructMeaning> seen)
    {
        if (meaning.Set is { } set)
            _sets.Declare(set.Members);
        if (meaning.Struct is not { } structure)
            return;
        if (meaning is { Kind: ArgumentKind.Struct, Length: { Source: LengthSource.Field, Field: { } field } })
            _pointers.Structs.HasSizeField(structure, field);
        if (!seen.Add(structure))
            return;
        foreach (FieldMeaning inside in structure.Fields)
            Reserve(inside.Meaning, seen);
    }

    private void Add(SyscallTableEntry row)
    {
        string name = _callNames.Take(row.Name);
        _model.Constants["__NR_" + name] = (uint)row.Number;
        if (row.Metadata is not { } metadata)
        {
            _model.Calls.Add(new SyzCall(name, [], null));
            return;
        }

        CallMeaning meaning = metadata.Meaning;
        _model.Calls.Add(Call(name, metadata, meaning.Arguments, meaning.Result, []));
        if (meaning.Operations is not { } operations || operations.Argument >= metadata.NbArgs)
            return;
        SyzNames variants = new(areMembers: true);
        foreach (OperationMeaning operation in operations.Operations)
        {
            string variant = name + "$" + variants.Take(string.Join('_', operation.Choices.Select(static choice => choice.Name)));
            Dictionary<int, SyzType> chosen = Choices(operations, operation, metadata.NbArgs);
            ImmutableArray<ArgumentMeaning> seen = [.. meaning.SeenBy([operation]).Select(static argument => argument ?? ArgumentMeaning.Unused)];
            _model.Calls.Add(Call(variant, metadata, seen, operation.Result, chosen));
        }
    }

    private Dictionary<int, SyzType> Choices(CallOperations operations, OperationMeaning operation, int count)
    {
        Dictionary<int, SyzType> chosen = [];
        if (operation.Choices.Length > 0 && !operations.AreBits)
            chosen[operations.Argument] = Constant(operation.Choices[0], operations.Shift);
        if (operation.Choices.Length > 1 && operations.Second >= 0 && operations.Second < count)
            chosen[operations.Second] = Constant(operation.Choices[1], 0);
        return chosen;
    }

    private SyzType Constant(SetMember choice, int shift) => new("const", new SyzType(_sets.Constant(choice, choice.Value << shift)));

    private SyzCall Call(string name, SyscallMetadata metadata, ImmutableArray<ArgumentMeaning> meanings, ArgumentMeaning result, Dictionary<int, SyzType> chosen)
    {
        SyzNames inside = new(areMembers: true);
        string[] names = [.. metadata.Args.Select(inside.Take)];
        SyzField[] arguments = new SyzField[meanings.Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = new SyzField(names[i], chosen.GetValueOrDefault(i) ?? TypeOf(meanings, i, names, metadata.Types[i]));
        return new SyzCall(name, [.. arguments], SyzResources.Of(result.Kind) is { } resource ? new SyzType(resource.Name) : null);
    }

    private SyzType TypeOf(ImmutableArray<ArgumentMeaning> meanings, int index, string[] names, string ctype)
    {
        ArgumentMeaning meaning = meanings[index].OrByType(ctype);
        if (meaning.IsPointer)
            return _pointers.TypeOf(meaning, isArgument: true, TargetOf(LengthSource.PointedBy));
        bool isLength = meaning.Length.Source != LengthSource.MustBe && meaning.Set is null;
        if (isLength && TargetOf(LengthSource.Argument) is { } target && meanings.First(IsLengthOf(LengthSource.Argument)).Length.Unit is not LengthUnit.Pages and var unit)
            return SyzNumbers.LengthOf(target, unit, null);
        return _numbers.TypeOf(meaning, CTypes.BitsOf(ctype), isArgument: true);

        Func<ArgumentMeaning, bool> IsLengthOf(LengthSource source) => other => other.IsPointer && other.Length.Source == source && other.Length.Value == index;

        // What this argument is the length of, or points to the length of: never itself.
        string? TargetOf(LengthSource source)
        {
            int other = meanings.ToList().FindIndex(new Predicate<ArgumentMeaning>(IsLengthOf(source)));
            return other >= 0 && other != index ? names[other] : null;
        }
    }
}
