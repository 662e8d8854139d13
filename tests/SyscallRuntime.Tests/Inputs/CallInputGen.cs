using CsCheck;
using SyscallKit.Inputs;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Inputs;

/// <summary>Inputs as a generator of CsCheck: a failure is shrunk to the smallest seed and index that fail.</summary>
internal static class CallInputGen
{
    public static Gen<CallInput> Of(SyscallTable table, SyscallAbi abi) =>
        Gen.Select(Gen.ULong, Gen.Int[0, 1 << 20]).Select((seed, index) => new CallInputs(table, seed, abi)[index]);

    public static Gen<CallInput> Of(Gen<SyscallTable> tables) =>
        Gen.Select(tables, Gen.Enum<SyscallAbi>()).SelectMany(static (table, abi) => Of(table, abi));
}
