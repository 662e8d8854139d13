using System;

namespace SyscallKit.Injection.Grammar;

/// <summary>The names of the classes in an expression; those without % are strace's of old. Case matters.</summary>
internal static class CallClassNames
{
    private static readonly (string Name, CallClasses Classes)[] s_all =
    [
        ("%desc", CallClasses.Desc),
        ("%file", CallClasses.File),
        ("%memory", CallClasses.Memory),
        ("%process", CallClasses.Process),
        ("%creds", CallClasses.Creds),
        ("%signal", CallClasses.Signal),
        ("%ipc", CallClasses.Ipc),
        ("%net", CallClasses.Network),
        ("%network", CallClasses.Network),
        ("%stat", CallClasses.Stat),
        ("%lstat", CallClasses.Lstat),
        ("%fstat", CallClasses.Fstat),
        ("%%stat", CallClasses.StatLike),
        ("%statfs", CallClasses.Statfs),
        ("%fstatfs", CallClasses.Fstatfs),
        ("%%statfs", CallClasses.StatfsLike),
        ("%pure", CallClasses.Pure),
        ("%clock", CallClasses.Clock),
        ("all", CallClasses.None),
        ("desc", CallClasses.Desc),
        ("file", CallClasses.File),
        ("memory", CallClasses.Memory),
        ("process", CallClasses.Process),
        ("signal", CallClasses.Signal),
        ("ipc", CallClasses.Ipc),
        ("network", CallClasses.Network),
    ];

    /// <summary>The class with a name: calls of it have all these bits.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out CallClasses classes)
    {
        foreach ((string known, CallClasses found) in s_all)
        {
            if (name.SequenceEqual(known))
            {
                classes = found;
                return true;
            }
        }

        classes = default;
        return false;
    }

    /// <summary>The class that a table of data names without the %: <c>file</c>, <c>%stat</c> for <c>%%stat</c>.</summary>
    public static bool TryFindInData(string name, out CallClasses classes) => TryFind("%" + name, out classes);
}
