using System.Collections.Generic;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Conformance.Meaning;

/// <summary>The sets and structures that descriptions of calls lead to, each once.</summary>
internal sealed class Described
{
    private readonly HashSet<ValueSet> _seenSets = [];
    private readonly HashSet<StructMeaning> _seenStructs = [];

    private Described()
    {
    }

    public List<ValueSet> Sets { get; } = [];

    /// <summary>The structures of 64-bit callers.</summary>
    public List<StructMeaning> Structs { get; } = [];

    /// <summary>The structures of 32-bit callers that differ, or that only they have.</summary>
    public List<StructMeaning> CompatStructs { get; } = [];

    public static Described By(IEnumerable<CallMeaning> calls)
    {
        Described found = new();
        foreach (CallMeaning call in calls)
            found.Add(call);
        return found;
    }

    private void Add(CallMeaning call)
    {
        foreach (ArgumentMeaning meaning in call.Arguments.Append(call.Result))
            Add(meaning, isCompat: false);
        foreach (OperationMeaning operation in call.Operations?.Operations ?? [])
        {
            foreach (ArgumentMeaning meaning in operation.Arguments.Select(static argument => argument.Meaning).Append(operation.Result))
                Add(meaning, isCompat: false);
        }
    }

    private void Add(ArgumentMeaning meaning, bool isCompat)
    {
        if (meaning.Set is { } set)
            Add(set);
        if (meaning.Struct is { } structure)
            Add(structure, isCompat);
    }

    private void Add(ValueSet set)
    {
        if (!_seenSets.Add(set))
            return;
        Sets.Add(set);
        foreach (ValueSet inner in set.Members.Select(static member => member.Set).OfType<ValueSet>())
            Add(inner);
    }

    private void Add(StructMeaning structure, bool isCompat)
    {
        if (!_seenStructs.Add(structure))
            return;
        (isCompat || IsOfI386Alone(structure) ? CompatStructs : Structs).Add(structure);
        foreach (FieldMeaning field in structure.Fields)
            Add(field.Meaning, isCompat || IsOfI386Alone(structure));
        if (structure.Compat is { } compat)
            Add(compat, isCompat: true);
    }

    private static bool IsOfI386Alone(StructMeaning structure) =>
        structure.Name is "oldstat" or "stat64" or "statfs64" or "flock64" or "timex32" or "ipc_perm" or "shmid_ds_old" or "semid_ds_old" or "msqid_ds_old";
}
