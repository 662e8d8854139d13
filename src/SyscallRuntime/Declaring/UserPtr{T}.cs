using System.Globalization;

namespace SyscallKit.Declaring;

/// <summary>A pointer into user memory, as the kernel writes <c>T __user *</c>.</summary>
/// <typeparam name="T">What it points to, as the guest lays it out.</typeparam>
/// <param name="Address">The linear address, 64 bits; a 32-bit caller's is zero-extended.</param>
/// <remarks>
/// Only a number: any value may be in it. Nothing is read through it but by user memory, which answers a bad address with -EFAULT
/// (<see cref="Memory.UserAccess"/>).
/// </remarks>
public readonly record struct UserPtr<T>(ulong Address)
    where T : unmanaged
{
    /// <summary>Whether the pointer is null.</summary>
    public bool IsNull => Address == 0;

    /// <summary>The address as a pointer.</summary>
    /// <param name="address">The linear address.</param>
    public static explicit operator UserPtr<T>(ulong address) => new(address);

    /// <summary>The linear address.</summary>
    /// <param name="pointer">The pointer.</param>
    public static explicit operator ulong(UserPtr<T> pointer) => pointer.Address;

    /// <summary>The pointer moved by a count of elements; wraps at 2^64 as the processor does.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <param name="count">How many elements of <typeparamref name="T"/>.</param>
    /// <returns>The moved pointer.</returns>
    public static unsafe UserPtr<T> operator +(UserPtr<T> pointer, long count) => new(unchecked(pointer.Address + (ulong)(count * sizeof(T))));

    /// <summary>A pointer that only reads.</summary>
    /// <param name="pointer">The pointer.</param>
    public static implicit operator ReadOnlyUserPtr<T>(UserPtr<T> pointer) => new(pointer.Address);

    /// <summary>A pointer without its type.</summary>
    /// <param name="pointer">The pointer.</param>
    public static implicit operator UserPtr(UserPtr<T> pointer) => new(pointer.Address);

    /// <summary>A pointer without its type that only reads.</summary>
    /// <param name="pointer">The pointer.</param>
    public static implicit operator ReadOnlyUserPtr(UserPtr<T> pointer) => new(pointer.Address);

    /// <summary>The same address as a pointer to another type.</summary>
    /// <typeparam name="TOther">The other type.</typeparam>
    /// <returns>The pointer.</returns>
    public UserPtr<TOther> Cast<TOther>()
        where TOther : unmanaged => new(Address);

    /// <inheritdoc/>
    public override string ToString() => "0x" + Address.ToString("x", CultureInfo.InvariantCulture);
}
