using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Diagnostics;

/// <summary>The rules of what arguments mean: 003x and 004x, and 012x where nothing is taken out of the build.</summary>
internal static class MeaningRules
{
    private const string Meaning = "SyscallKit.Meaning";

    /// <summary>'{0}' names no {1} of '{2}': {3}.</summary>
    public static readonly DiagnosticDescriptor NoSuchArgument = new(
        "SYSK0030",
        "Name in a meaning means nothing",
        "'{0}' names no {1} of '{2}': {3}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0030.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' cannot give the length of '{1}': {2}.</summary>
    public static readonly DiagnosticDescriptor WrongLength = new(
        "SYSK0031",
        "Length cannot be one",
        "'{0}' cannot give the length of '{1}': {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0031.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' is a '{1}', and {2} says that the kernel writes through it: take a UserPtr&lt;T&gt;, or say [In].</summary>
    public static readonly DiagnosticDescriptor ReadOnlyIsWritten = new(
        "SYSK0032",
        "Read-only pointer is written",
        "'{0}' is a '{1}', and {2} says that the kernel writes through it: take a UserPtr<T>, or say [In]",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0032.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' has no members, so that {1} names nothing: give it members; or mark it [System.Flags] for [Flags] of which none may be set.</summary>
    public static readonly DiagnosticDescriptor EmptySet = new(
        "SYSK0033",
        "Set of names is empty",
        "'{0}' has no members, so that {1} names nothing: give it members; or mark it [System.Flags] for [Flags] of which none may be set",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0033.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' has {1} and {2}, of which only one can be true: remove one.</summary>
    public static readonly DiagnosticDescriptor TwoMeanings = new(
        "SYSK0034",
        "Meanings contradict each other",
        "'{0}' has {1} and {2}, of which only one can be true: remove one",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0034.md",
        customTags: RuleTags.Refusal);

    /// <summary>{0} is for {1}, and '{2}' is of type '{3}'.</summary>
    public static readonly DiagnosticDescriptor KindDoesNotFit = new(
        "SYSK0035",
        "Meaning does not fit the type",
        "{0} is for {1}, and '{2}' is of type '{3}'",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0035.md",
        customTags: RuleTags.Refusal);

    /// <summary>{0} does not say what the kernel does with the memory of '{1}': add [In], [Out] or [InOut].</summary>
    public static readonly DiagnosticDescriptor DirectionMissing = new(
        "SYSK0036",
        "Pointer has no direction",
        "{0} does not say what the kernel does with the memory of '{1}': add [In], [Out] or [InOut]",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0036.md",
        customTags: RuleTags.Refusal);

    /// <summary>{0} is {1}, and {2}.</summary>
    public static readonly DiagnosticDescriptor SenselessNumber = new(
        "SYSK0037",
        "Number of a meaning is out of range",
        "{0} is {1}, and {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0037.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' {1}.</summary>
    public static readonly DiagnosticDescriptor NoSuchOperation = new(
        "SYSK0038",
        "Operation cannot be chosen",
        "'{0}' {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0038.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' of the operation '{1}' is no argument of '{2}': {3}.</summary>
    public static readonly DiagnosticDescriptor OperationOfAnotherArgument = new(
        "SYSK0039",
        "Operation has an argument that its call lacks",
        "'{0}' of the operation '{1}' is no argument of '{2}': {3}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0039.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' is no error of Errno: {1}.</summary>
    public static readonly DiagnosticDescriptor UnknownError = new(
        "SYSK0040",
        "Error is not known",
        "'{0}' is no error of Errno: {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0040.md",
        customTags: RuleTags.Refusal);

    /// <summary>The bit-field '{0}' does not lie in '{1}', which has {2} bits for such.</summary>
    public static readonly DiagnosticDescriptor BadBitField = new(
        "SYSK0041",
        "Bit-field lies outside its field",
        "The bit-field '{0}' does not lie in '{1}', which has {2} bits for such",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0041.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' cannot be a value under a mask: {1}.</summary>
    public static readonly DiagnosticDescriptor BadMask = new(
        "SYSK0042",
        "Member does not lie under its mask",
        "'{0}' cannot be a value under a mask: {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0042.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' cannot be what 32-bit callers have in place of '{1}': it {2}.</summary>
    public static readonly DiagnosticDescriptor BadCompatLayout = new(
        "SYSK0043",
        "Compat layout is none",
        "'{0}' cannot be what 32-bit callers have in place of '{1}': it {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0043.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' {1}, so that its layout is not known when this is compiled.</summary>
    public static readonly DiagnosticDescriptor UnknownLayout = new(
        "SYSK0044",
        "Layout is not known",
        "'{0}' {1}, so that its layout is not known when this is compiled",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0044.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' leads back to '{1}', and a description that contains itself has no end.</summary>
    public static readonly DiagnosticDescriptor Recursive = new(
        "SYSK0045",
        "Description leads back to itself",
        "'{0}' leads back to '{1}', and a description that contains itself has no end",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0045.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' is the context and no argument of the call: {1} says nothing of it.</summary>
    public static readonly DiagnosticDescriptor MeaningOfContext = new(
        "SYSK0046",
        "Context has a meaning",
        "'{0}' is the context and no argument of the call: {1} says nothing of it",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0046.md",
        customTags: RuleTags.Refusal);

    /// <summary>'{0}' cannot name a set: use letters, digits and underscores.</summary>
    public static readonly DiagnosticDescriptor BadSetName = new(
        "SYSK0047",
        "Name of a set is no C identifier",
        "'{0}' cannot name a set: use letters, digits and underscores",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0047.md",
        customTags: RuleTags.Refusal);

    /// <summary>{0} has no effect on '{1}': {2}.</summary>
    public static readonly DiagnosticDescriptor MeaningWithoutCall = new(
        "SYSK0121",
        "Meaning has no effect",
        "{0} has no effect on '{1}': {2}",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0121.md");

    /// <summary>{0}.</summary>
    public static readonly DiagnosticDescriptor NothingVaries = new(
        "SYSK0122",
        "Operations are not described",
        "{0}",
        Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0122.md");

    /// <summary>'{0}' hides the system call '{1}' and is not called for it: override it.</summary>
    public static readonly DiagnosticDescriptor HidesCall = new(
        "SYSK0123",
        "Method hides a system call",
        "'{0}' hides the system call '{1}' and is not called for it: override it",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0123.md");

    /// <summary>'{0}' is not marked [System.Flags], so that one of its names is shown and no bits.</summary>
    public static readonly DiagnosticDescriptor FlagsWithoutBits = new(
        "SYSK0124",
        "Flags are not marked as bits",
        "'{0}' is not marked [System.Flags], so that one of its names is shown and no bits",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Rules.HelpLink + "SYSK0124.md");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NoSuchArgument,
        WrongLength,
        ReadOnlyIsWritten,
        EmptySet,
        TwoMeanings,
        KindDoesNotFit,
        DirectionMissing,
        SenselessNumber,
        NoSuchOperation,
        OperationOfAnotherArgument,
        UnknownError,
        BadBitField,
        BadMask,
        BadCompatLayout,
        UnknownLayout,
        Recursive,
        MeaningOfContext,
        BadSetName,
        MeaningWithoutCall,
        NothingVaries,
        HidesCall,
        FlagsWithoutBits,
    ];
}
