namespace SyscallKit.Decoding;

/// <summary>What an argument, a field or a result means, as data. <see cref="CallText"/> and <see cref="CallJson"/> write it.</summary>
public abstract record DecodedValue
{
    private protected DecodedValue()
    {
    }
}
