namespace SyscallKit.Memory;

/// <summary>
/// Who keeps the map of a <see cref="NativeUserMemory"/> a second time, such as an emulator that runs the user code over the same bytes: it is told of each
/// change. Addresses and lengths are multiples of <see cref="PagedMemory.PageSize"/>.
/// </summary>
/// <remarks>Called by whoever changes the map, with the map locked.</remarks>
public interface IPageMirror
{
    /// <summary>Pages are mapped, or what may be done with them has changed; what was mapped there before is not any more.</summary>
    /// <param name="address">The first address of the guest.</param>
    /// <param name="length">How many bytes: all of one protection, and as contiguous in the host as in the guest.</param>
    /// <param name="protection">What may be done with them; the values are those of <c>PROT_*</c>, and of Unicorn's <c>UC_PROT_*</c>.</param>
    /// <param name="pointer">Where the bytes lie in the host, until they are told to be unmapped or mapped anew: for <c>uc_mem_map_ptr</c>.</param>
    void Map(ulong address, ulong length, PageProtection protection, nint pointer);

    /// <summary>Nothing is mapped any more.</summary>
    /// <param name="address">The first address of the guest.</param>
    /// <param name="length">How many bytes; there may have been holes between the pages, or nothing at all.</param>
    void Unmap(ulong address, ulong length);
}
