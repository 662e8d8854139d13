using System.Globalization;

namespace SyscallKit.Declaring;

/// <summary>A pointer into user memory, only read through, to something without a type: <c>const void __user *</c>.</summary>
/// <param name="Address">The linear address, 64 bits; a 32-bit caller's is zero-extended.</param>
public readonly record struct ReadOnlyUserPtr(ulong Address)
{
    /// <summary>Whether the pointer is null.</summary>
    public bool IsNull => Address == 0;

    /// <summary>The address as a pointer.</summary>
    /// <param name="address">The linear address.</param>
    public static explicit operator ReadOnlyUserPtr(ulong address) => new(address);

    /// <summary>The linear address.</summary>
    /// <param name="pointer">The pointer.</param>
    public static explicit operator ulong(ReadOnlyUserPtr pointer) => pointer.Address;

    /// <summary>The same address as a pointer to a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The pointer.</returns>
    public ReadOnlyUserPtr<T> Cast<T>()
        where T : unmanaged => new(Address);

    /// <inheritdoc/>
    public override string ToString() => "0x" + Address.ToString("x", CultureInfo.InvariantCulture);
}
