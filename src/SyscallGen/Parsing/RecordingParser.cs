using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What attributes say of how decoders and traces show an argument.</summary>
internal static class RecordingParser
{
    /// <summary>Adds it to what an argument means.</summary>
    /// <param name="subject">The argument.</param>
    /// <param name="meaning">What it means.</param>
    /// <param name="uses">Takes the sets that are named.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null if it does not fit.</returns>
    public static ArgumentMeaningSpec? TryAdd(MeaningSubject subject, ArgumentMeaningSpec meaning, DefinitionUses uses, ProblemList problems)
    {
        foreach (AttributeData attribute in subject.Attributes.Recording)
        {
            string name = attribute.AttributeClass!.Name;
            bool isOfFlags = name == "RecordedFlagsAttribute";
            if (isOfFlags ? meaning.Kind != "Flags" : subject.Pointee is null)
            {
                problems.Add(
                    MeaningRules.KindDoesNotFit,
                    attribute.Location(subject.Symbol),
                    MeaningAttributes.Display(attribute),
                    isOfFlags ? "flags" : "a pointer",
                    subject.Name,
                    subject.Type.Display());
                return null;
            }

            if (name == "ByAddressAttribute")
                meaning = meaning with { IsByAddress = true };
            else if (isOfFlags && MeaningAttributes.SetOf(attribute) is { } names)
                meaning = meaning with { RecordedNames = uses.Set(names) };
            else if (attribute.ConstructorArguments is [{ } given] && given.EnumName() is { } recorded)
                meaning = meaning with { Recorded = recorded };
        }

        return meaning;
    }
}
