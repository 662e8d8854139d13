using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>
/// Resources. syzkaller refuses one that no call gives, or that no call takes (<c>checkConstructors</c>, pkg/compiler/check.go): such a one is a number again.
/// </summary>
internal sealed class SyzResources
{
    private const ulong None = ulong.MaxValue;

    private static readonly ImmutableArray<SyzResource> s_all =
    [
        new("fd", 32, None, unchecked((ulong)KernelConstants.AT_FDCWD)),
        new("pid", 32, 0, None), new("uid", 32, 0, None), new("gid", 32, 0, None), new("ipcid", 32, 0), new("key_id", 32, 0), new("aio_context", 64, 0),
        new("timerid", 32, 0), new("pkey", 32, None), new("watch", 32, None),
    ];

    private readonly SyzModel _model;
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<(string Struct, string Direction)> _seen = [];

    private SyzResources(SyzModel model) => _model = model;

    /// <summary>All names of resources.</summary>
    public static IEnumerable<string> Names => s_all.Select(static resource => resource.Name);

    /// <summary>The resource that values of a kind are; null for other kinds.</summary>
    public static SyzResource? Of(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Fd or ArgumentKind.DirFd => s_all[0],
        ArgumentKind.Pid or ArgumentKind.Tid or ArgumentKind.Pgid or ArgumentKind.Sid => s_all[1],
        ArgumentKind.Uid => s_all[2],
        ArgumentKind.Gid => s_all[3],
        ArgumentKind.IpcId => s_all[4],
        ArgumentKind.KeyId => s_all[5],
        ArgumentKind.AioContext => s_all[6],
        ArgumentKind.TimerId => s_all[7],
        ArgumentKind.ProtectionKey => s_all[8],
        ArgumentKind.WatchDescriptor => s_all[9],
        _ => null,
    };

    /// <summary>The resources that some call gives and some call takes.</summary>
    public static ImmutableArray<SyzResource> UsableOf(SyzModel model)
    {
        SyzResources use = new(model);
        foreach (SyzCall call in model.Calls)
        {
            foreach (SyzField argument in call.Arguments)
                use.Visit(argument.Type, "in", mayGive: true);
            if (call.Result is { } result)
                use._given.Add(result.Name);
        }

        return [.. s_all.Where(resource => use._given.Contains(resource.Name) && use._taken.Contains(resource.Name))];
    }

    /// <summary>The type with numbers in place of resources that are not among those given.</summary>
    public static SyzType Replace(SyzType type, ImmutableArray<SyzResource> usable, bool isArgument)
    {
        if (type.Arguments.IsEmpty && s_all.FirstOrDefault(resource => resource.Name == type.Name) is { } unusable && !usable.Contains(unusable))
            return isArgument && unusable.Bits == 64 ? new SyzType("intptr") : SyzType.Int(unusable.Bits);
        return type.Name is "ptr" or "array" ? type with { Arguments = [.. type.Arguments.Select(argument => Replace(argument, usable, isArgument: false))] } : type;
    }

    private void Visit(SyzType type, string direction, bool mayGive)
    {
        mayGive &= !type.IsOptional;
        if (type.Arguments.IsEmpty && s_all.Any(resource => resource.Name == type.Name))
        {
            if (mayGive && direction != "in")
                _given.Add(type.Name);
            if (direction != "out")
                _taken.Add(type.Name);
            return;
        }

        if (_model.Structs.FirstOrDefault(structure => structure.Name == type.Name) is { } structure)
        {
            if (_seen.Add((structure.Name, direction)))
            {
                foreach (SyzField field in structure.Fields)
                    Visit(field.Type, direction, mayGive && !structure.IsUnion);
            }

            return;
        }

        if (type.Name == "ptr")
            Visit(type.Arguments[1], type.Arguments[0].Name, mayGive);
        else if (type.Name == "array")
            Visit(type.Arguments[0], direction, mayGive);
    }
}
