using System;
using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>What <c>access</c> asks for; 0 asks whether the file exists.</summary>
[Flags]
[CType("int")]
public enum AccessMode
{
    F_OK = 0,
    X_OK = 1,
    W_OK = 2,
    R_OK = 4,
}
