using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a file's handle: name_to_handle_at(2).</summary>
/// <remarks><c>f_handle</c> of any length begins at byte 8.</remarks>
[CType("struct file_handle")]
public struct file_handle
{
    [Size] public uint handle_bytes;
    public int handle_type;
}
