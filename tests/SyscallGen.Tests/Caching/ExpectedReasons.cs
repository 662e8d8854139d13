using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>The most that each step may do after an edit.</summary>
/// <param name="Parsed">Parsing of calls.</param>
/// <param name="Syscalls">Calls that are accepted.</param>
/// <param name="TableSpecs">Parsing of tables.</param>
/// <param name="Tables">Tables with their calls.</param>
/// <param name="Problems">Mistakes that the generator reports itself.</param>
internal sealed record ExpectedReasons(
    IncrementalStepRunReason Parsed,
    IncrementalStepRunReason Syscalls,
    IncrementalStepRunReason TableSpecs,
    IncrementalStepRunReason Tables,
    IncrementalStepRunReason Problems)
{
    /// <summary>Everything was parsed again, as after every edit, and nothing came of it.</summary>
    public static ExpectedReasons Cached { get; } = new(
        IncrementalStepRunReason.Unchanged,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Unchanged,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached);

    /// <summary>A call that tables see no difference of.</summary>
    public static ExpectedReasons ModifiedCall { get; } = Cached with
    {
        Parsed = IncrementalStepRunReason.Modified,
        Syscalls = IncrementalStepRunReason.Modified,
        Tables = IncrementalStepRunReason.Unchanged,
    };

    /// <summary>A call that its table must know of.</summary>
    public static ExpectedReasons ModifiedTable { get; } = ModifiedCall with { Tables = IncrementalStepRunReason.Modified };

    /// <summary>A refused call moved: what is reported is at another place.</summary>
    public static ExpectedReasons ModifiedDiagnostics { get; } = Cached with
    {
        Parsed = IncrementalStepRunReason.Modified,
        Problems = IncrementalStepRunReason.New,
    };

    public void AssertHold(GeneratorRunResult result)
    {
        using (Assert.EnterMultipleScope())
        {
            Check(TrackingNames.Parsed, Parsed);
            Check(TrackingNames.Syscalls, Syscalls);
            Check(TrackingNames.TableSpecs, TableSpecs);
            Check(TrackingNames.Tables, Tables);
            Check(TrackingNames.Problems, Problems);
            Check(TrackingNames.Clashes, IncrementalStepRunReason.Unchanged);
            Check(TrackingNames.TblFiles, IncrementalStepRunReason.Cached);
        }

        void Check(string step, IncrementalStepRunReason most)
        {
            IReadOnlyList<IncrementalStepRunReason> reasons = RunReasons.Of(result, step);
            if (reasons.Count != 0)
                Assert.That(reasons.MaxBy(Weight), Is.EqualTo(most).Or.Matches<IncrementalStepRunReason>(worst => Weight(worst) < Weight(most)), step);
            if (Weight(most) >= Weight(IncrementalStepRunReason.Modified))
                Assert.That(reasons.Any(reason => Weight(reason) >= Weight(IncrementalStepRunReason.Modified)), Is.True, step + " should have changed");
        }
    }

    private static int Weight(IncrementalStepRunReason reason) => reason switch
    {
        IncrementalStepRunReason.Cached => 0,
        IncrementalStepRunReason.Unchanged => 1,
        IncrementalStepRunReason.Modified => 2,
        _ => 3,
    };
}
