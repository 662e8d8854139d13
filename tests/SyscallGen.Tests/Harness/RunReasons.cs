using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace SyscallGen.Tests.Harness;

/// <summary>Why the steps of the pipeline ran, as the driver tracks them.</summary>
internal static class RunReasons
{
    /// <summary>The names of the tracked steps.</summary>
    public static FrozenSet<string> Names { get; } = typeof(TrackingNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (string)field.GetRawConstantValue()!)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Asserts that no step gave anything new, and that no file was written again.</summary>
    public static void AssertAllCached(GeneratorRunResult result)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (string name in Names)
                Assert.That(Of(result, name).Where(static reason => !IsQuiet(reason)), Is.Empty, name);
            Assert.That(Outputs(result).Where(static reason => reason != IncrementalStepRunReason.Cached), Is.Empty, "outputs");
        }
    }

    /// <summary>The reasons of a step's outputs; none if the step had nothing to do.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Of(GeneratorRunResult result, string step) => result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
        ? [.. runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)]
        : [];

    /// <summary>The reasons of the files and diagnostics.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static bool IsQuiet(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
