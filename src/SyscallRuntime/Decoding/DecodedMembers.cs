using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>The members of a set that lies in memory as bits: signals, descriptors, processors.</summary>
/// <param name="Members">Their names or numbers.</param>
/// <param name="IsInverted">Whether these are the ones that are not in it: <c>~[KILL STOP]</c>.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record DecodedMembers(ImmutableArray<string> Members, bool IsInverted = false, bool IsCut = false) : DecodedValue
{
    /// <inheritdoc/>
    public bool Equals(DecodedMembers? other) =>
        other is not null && (IsInverted, IsCut) == (other.IsInverted, other.IsCut) && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => Members.Length;
}
