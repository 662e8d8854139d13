using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace SyscallGen.Tests.Harness;

/// <summary>Walks the values of the pipeline: one that holds on to a symbol, a syntax node or a compilation keeps a whole compilation alive.</summary>
internal static class ModelGraph
{
    public static void AssertHoldsNoSymbols(GeneratorRunResult result)
    {
        // What one value holds, others hold too: each object is looked at once.
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach ((string name, IEnumerable<object> values) in result.TrackedSteps
            .Where(static step => RunReasons.Names.Contains(step.Key))
            .Select(static step => (step.Key, step.Value.SelectMany(static run => run.Outputs).Select(static output => output.Value))))
        {
            foreach (object value in values)
                Assert.That(Find(value, value.GetType().Name, seen), Is.Null, $"step {name}");
        }
    }

    /// <summary>The path to the first object that no model may hold; null if there is none.</summary>
    public static string? FindForbidden(object? root) => Find(root, root?.GetType().Name ?? "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Type or Enum:
                return null;
            case ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData or ISourceGenerator:
                return path + ": " + value.GetType().Name;
        }

        Type type = value.GetType();
        if (type.IsPrimitive || (!type.IsValueType && !seen.Add(value)))
            return null;
        if (value is Array array)
            return array.Cast<object?>().Select((item, i) => Find(item, $"{path}[{i}]", seen)).FirstOrDefault(static found => found is not null);

        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && Find(field.GetValue(value), path + "." + field.Name, seen) is { } found)
                    return found;
            }
        }

        return null;
    }
}
