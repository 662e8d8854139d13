using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Has the memory of <see cref="InAttribute"/>, <see cref="OutAttribute"/> and <see cref="InOutAttribute"/> arguments checked before the body, which then runs
/// with memory that can be read or written; else the call is -EFAULT.
/// </summary>
/// <remarks>
/// <para>On a call, a class or struct for all calls in it, or the assembly for all of it. Linux checks nothing before the body (a <c>read</c> into a buffer
/// that is mapped in part returns a part), so this is for calls that shall do everything or nothing.</para>
/// <para>Checked is what is known before the body: memory whose length is an argument, fixed, or one of what the type points to. A length of 0 checks
/// nothing, whatever the address is, and so does a null that <see cref="NullableAttribute"/> allows. Another thread of the guest may change the map later:
/// the body still looks at what it is answered.</para>
/// </remarks>
/// <example>
/// <code>
/// [Syscall(318), CheckUserRanges]
/// public long GetRandom(SyscallContext context, [Out(nameof(count))] UserPtr&lt;byte&gt; ubuf, [Size] nuint count, uint flags) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly)]
public sealed class CheckUserRangesAttribute : Attribute;
