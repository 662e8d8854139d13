using System.Collections.Generic;
using System.Linq;
using SyscallKit.Metadata;
using static SyscallKit.Conformance.Meaning.MeaningText;

namespace SyscallKit.Conformance.Meaning;

/// <summary><c>arguments-by-operation.tsv</c>: an argument of a call as an operation sees it, a row.</summary>
internal static class OperationRows
{
    public const string Head =
        "#nr\tcall\top_index\top\tvalue\tindex\tname\tkind\tdirection\tlength\tunit\tfilled\tset\tstyle\tstruct\tdata\tnullable\tnote\tresult\tresult_set\tresult_note";

    public static IEnumerable<string> Of(IEnumerable<SyscallTableEntry> calls) =>
        from row in calls
        let operations = row.Metadata!.Meaning.Operations
        where operations is not null
        from operation in operations.Operations
        from line in Of(row, operations, operation)
        select line;

    private static IEnumerable<string> Of(SyscallTableEntry row, CallOperations operations, OperationMeaning operation)
    {
        string[] call =
        [
            Number(row.Number), row.Metadata!.Name["sys_".Length..],
            operations.Second < 0 ? Number(operations.Argument) : $"{Number(operations.Argument)},{Number(operations.Second)}",
            string.Join(',', operation.Choices.Select(static choice => choice.Name)), string.Join(',', operation.Choices.Select(static choice => Hex(choice.Value))),
        ];
        string[] result = [None, Result(operation.Result.Kind), operation.Result.Set?.Name ?? None, None];
        return operation.Arguments.IsEmpty
            ? [string.Join('\t', [.. call, .. Enumerable.Repeat(None, 12), .. result])]
            : operation.Arguments.Select(argument => string.Join(
                '\t',
                [.. call, Number(argument.Index), row.Metadata.Args[argument.Index], .. ArgumentRows.Columns(argument.Meaning), .. result]));
    }
}
