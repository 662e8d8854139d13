using System;
using System.Collections.Generic;
using System.Reflection;
using SyscallKit.Declaring;

namespace SyscallKit.Benchmarks.RoundTrip;

/// <summary>The other shapes of a system-call table that emulators use, over the same calls.</summary>
internal sealed unsafe class Peers
{
    /// <summary>A call as the compiler knows it, without its object.</summary>
    public delegate long Call(uint fd, UserPtr<byte> buf, nuint count);

    /// <summary>Function pointers: the least indirection there is.</summary>
    public readonly delegate*<Calls, uint, UserPtr<byte>, nuint, long>[] Pointers = new delegate*<Calls, uint, UserPtr<byte>, nuint, long>[Count];

    /// <summary>Delegates in an array.</summary>
    public readonly Call[] Delegates = new Call[Count];

    /// <summary>Delegates behind a dictionary, typed when they are called.</summary>
    public readonly Dictionary<int, Delegate> Boxed = [];

    public const int Count = 360;

    public Peers(Calls calls)
    {
        for (int i = 0; i < Count; i++)
        {
            MethodInfo method = typeof(Calls).GetMethod("Call" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))!;
            Pointers[i] = (delegate*<Calls, uint, UserPtr<byte>, nuint, long>)method.MethodHandle.GetFunctionPointer();
            Delegates[i] = method.CreateDelegate<Call>(calls);
            Boxed[i] = Delegates[i];
        }
    }
}
