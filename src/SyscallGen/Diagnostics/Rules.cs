using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Diagnostics;

/// <summary>The rules. Ids are never reused: 00xx are about a definition, 01xx about a table, 02xx about a <c>.tbl</c> file, 03xx about the compiler.</summary>
internal static class Rules
{
    private const string Definition = "SyscallKit.Definition";
    private const string Meaning = "SyscallKit.Meaning";
    private const string Table = "SyscallKit.Table";
    private const string Configuration = "SyscallKit.Configuration";
    private const string Environment = "SyscallKit.Environment";
    private const string HelpLink = "https://github.com/SyscallKit/SyscallKit/blob/main/docs/diagnostics/";

    /// <summary>
    /// The tags of every error, since each takes a declaration, or a part of one, out of the build: severities, <c>NoWarn</c> and pragmas do not reach what is not
    /// configurable, nor <c>[SuppressMessage]</c> what the compiler's tag is on (Roslyn, SuppressMessageAttributeState).
    /// </summary>
    private static readonly string[] s_refusal = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    /// <summary>'{0}' must be partial, as must be the types around it: the stubs of '{1}' are added to it.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new(
        "SYSK0001",
        "Type with system calls must be partial",
        "'{0}' must be partial, as must be the types around it: the stubs of '{1}' are added to it",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0001.md",
        customTags: s_refusal);

    /// <summary>'{0}' is {1}, which cannot hold system calls: use a class, struct or record that other files can see.</summary>
    public static readonly DiagnosticDescriptor UnsupportedContainer = new(
        "SYSK0002",
        "Type cannot hold system calls",
        "'{0}' is {1}, which cannot hold system calls: use a class, struct or record that other files can see",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0002.md",
        customTags: s_refusal);

    /// <summary>'{0}' has no number, and no .tbl file of this project has a row with the entry '{1}': {2}.</summary>
    public static readonly DiagnosticDescriptor NumberMissing = new(
        "SYSK0003",
        "System call has no number",
        "'{0}' has no number, and no .tbl file of this project has a row with the entry '{1}': {2}",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0003.md",
        customTags: s_refusal);

    /// <summary>The {0} number {1} of '{2}' is out of range: a table has the numbers 0 to 0x3fffffff (bit 30 marks x32).</summary>
    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "SYSK0004",
        "System-call number is out of range",
        "The {0} number {1} of '{2}' is out of range: a table has the numbers 0 to 0x3fffffff (bit 30 marks x32)",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0004.md",
        customTags: s_refusal);

    /// <summary>'{0}' takes {1} arguments, and a system call has at most 6 (SYSCALL_DEFINE_MAXARGS): pass the rest in a struct in user memory.</summary>
    public static readonly DiagnosticDescriptor TooManyArguments = new(
        "SYSK0005",
        "System call has too many arguments",
        "'{0}' takes {1} arguments, and a system call has at most 6 (SYSCALL_DEFINE_MAXARGS): pass the rest in a struct in user memory",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0005.md",
        customTags: s_refusal);

    /// <summary>'{0}' is of type '{1}', which no register can hold: use an integer, bool, char, enum, UserPtr&lt;T&gt;, or a struct with a conversion from long.</summary>
    public static readonly DiagnosticDescriptor UnsupportedArgument = new(
        "SYSK0006",
        "Argument does not fit a register",
        "'{0}' is of type '{1}', which no register can hold: use an integer, bool, char, enum, UserPtr<T>, or a struct with a conversion from long",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0006.md",
        customTags: s_refusal);

    /// <summary>'{0}' is a '{1}' parameter, and a register holds a value: take a UserPtr&lt;T&gt; and copy through user memory.</summary>
    public static readonly DiagnosticDescriptor ByReference = new(
        "SYSK0007",
        "Argument is passed by reference",
        "'{0}' is a '{1}' parameter, and a register holds a value: take a UserPtr<T> and copy through user memory",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0007.md",
        customTags: s_refusal);

    /// <summary>'{0}' returns '{1}', which cannot be put in a register: return long, another integer, an enum, Errno or void.</summary>
    public static readonly DiagnosticDescriptor UnsupportedResult = new(
        "SYSK0008",
        "Result does not fit a register",
        "'{0}' returns '{1}', which cannot be put in a register: return long, another integer, an enum, Errno or void",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0008.md",
        customTags: s_refusal);

    /// <summary>'{0}' is generic, and a stub could not know its type arguments: make the method non-generic.</summary>
    public static readonly DiagnosticDescriptor GenericMethod = new(
        "SYSK0009",
        "System call is generic",
        "'{0}' is generic, and a stub could not know its type arguments: make the method non-generic",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0009.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot be part of a symbol: a name has lower- and upper-case letters, digits and underscores, and no digit first.</summary>
    public static readonly DiagnosticDescriptor BadName = new(
        "SYSK0010",
        "Name is no C identifier",
        "'{0}' cannot be part of a symbol: a name has lower- and upper-case letters, digits and underscores, and no digit first",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0010.md",
        customTags: s_refusal);

    /// <summary>'{0}' is declared twice in '{1}': both would generate {2}; give one of them another Name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "SYSK0011",
        "Name is declared twice",
        "'{0}' is declared twice in '{1}': both would generate {2}; give one of them another Name",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0011.md",
        customTags: s_refusal);

    /// <summary>'{0}' has the name '{1}' already, which is generated for {2}: rename it.</summary>
    public static readonly DiagnosticDescriptor MemberExists = new(
        "SYSK0012",
        "Generated member exists already",
        "'{0}' has the name '{1}' already, which is generated for {2}: rename it",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0012.md",
        customTags: s_refusal);

    /// <summary>'{0}' must be the first parameter and the only one of type SyscallContext, by value: it is no argument of the call.</summary>
    public static readonly DiagnosticDescriptor MisplacedContext = new(
        "SYSK0013",
        "SyscallContext is not the first parameter",
        "'{0}' must be the first parameter and the only one of type SyscallContext, by value: it is no argument of the call",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0013.md",
        customTags: s_refusal);

    /// <summary>'{0}' returns '{1}', which cannot carry -4095 to -1 to the caller: return long.</summary>
    public static readonly DiagnosticDescriptor LossyResult = new(
        "SYSK0014",
        "Result type cannot carry an error",
        "'{0}' returns '{1}', which cannot carry -4095 to -1 to the caller: return long",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0014.md");

    /// <summary>'{0}' has both [Syscall] and [CompatSyscall]: a compat call is a method of its own, as in Linux.</summary>
    public static readonly DiagnosticDescriptor TwoDefinitions = new(
        "SYSK0015",
        "Method is both native and compat",
        "'{0}' has both [Syscall] and [CompatSyscall]: a compat call is a method of its own, as in Linux",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0015.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot arrive as two halves: [CompatArgU64] belongs to a long or ulong argument of a [CompatSyscall] method.</summary>
    public static readonly DiagnosticDescriptor MisplacedU64 = new(
        "SYSK0016",
        "CompatArgU64 does not apply",
        "'{0}' cannot arrive as two halves: [CompatArgU64] belongs to a long or ulong argument of a [CompatSyscall] method",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0016.md",
        customTags: s_refusal);

    /// <summary>'{0}' is {1}: only an ordinary method with a name of its own can be a system call.</summary>
    public static readonly DiagnosticDescriptor NotOrdinary = new(
        "SYSK0017",
        "Only an ordinary method can be a system call",
        "'{0}' is {1}: only an ordinary method with a name of its own can be a system call",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0017.md",
        customTags: s_refusal);

    /// <summary>The C type of '{0}' is empty, or has a character other than letters, digits, '_', '*', '[', ']', '(', ')', ',' and blanks.</summary>
    public static readonly DiagnosticDescriptor BadCType = new(
        "SYSK0018",
        "C type is empty or has a character that formats cannot hold",
        "The C type of '{0}' is empty, or has a character other than letters, digits, '_', '*', '[', ']', '(', ')', ',' and blanks",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0018.md",
        customTags: s_refusal);

    /// <summary>'sys_ni_syscall' of '{0}' {1}: it is called as long sys_ni_syscall(SyscallContext).</summary>
    public static readonly DiagnosticDescriptor UnusableNiHook = new(
        "SYSK0022",
        "sys_ni_syscall cannot be called",
        "'sys_ni_syscall' of '{0}' {1}: it is called as long sys_ni_syscall(SyscallContext)",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0022.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot be called 'ni_syscall', the name of what stands for calls that are not there: give it another Name.</summary>
    public static readonly DiagnosticDescriptor ReservedName = new(
        "SYSK0023",
        "Name is reserved",
        "'{0}' cannot be called 'ni_syscall', the name of what stands for calls that are not there: give it another Name",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0023.md",
        customTags: s_refusal);

    /// <summary>'{0}' becomes '{1}': the prefix is put in front of every name, so this one is '{2}'.</summary>
    public static readonly DiagnosticDescriptor PrefixedName = new(
        "SYSK0024",
        "Name has its prefix already",
        "'{0}' becomes '{1}': the prefix is put in front of every name, so this one is '{2}'",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0024.md");

    /// <summary>'{0}' is async void: its caller would go on with 0 at the first await; a call that waits calls SyscallContext.Suspend.</summary>
    public static readonly DiagnosticDescriptor AsyncVoid = new(
        "SYSK0025",
        "System call is async void",
        "'{0}' is async void: its caller would go on with 0 at the first await; a call that waits calls SyscallContext.Suspend",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0025.md",
        customTags: s_refusal);

    /// <summary>'{0}' is of type '{1}', an address of this process that the guest chooses: take {2} and copy through SyscallContext.Memory.</summary>
    public static readonly DiagnosticDescriptor HostPointer = new(
        "SYSK0026",
        "Argument is a pointer of this process",
        "'{0}' is of type '{1}', an address of this process that the guest chooses: take {2} and copy through SyscallContext.Memory",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0026.md");

    /// <summary>The guest chooses this address, and '{0}' would take it as one of this process: copy through SyscallContext.Memory.</summary>
    public static readonly DiagnosticDescriptor GuestAddress = new(
        "SYSK0027",
        "Guest address is used as one of this process",
        "The guest chooses this address, and '{0}' would take it as one of this process: copy through SyscallContext.Memory",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0027.md");

    /// <summary>'{0}' names no {1} of '{2}': {3}.</summary>
    public static readonly DiagnosticDescriptor NoSuchArgument = new(
        "SYSK0030",
        "Name in a meaning means nothing",
        "'{0}' names no {1} of '{2}': {3}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0030.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot give the length of '{1}': {2}.</summary>
    public static readonly DiagnosticDescriptor WrongLength = new(
        "SYSK0031",
        "Length cannot be one",
        "'{0}' cannot give the length of '{1}': {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0031.md",
        customTags: s_refusal);

    /// <summary>'{0}' is a '{1}', and {2} says that the kernel writes through it: take a UserPtr&lt;T&gt;, or say [In].</summary>
    public static readonly DiagnosticDescriptor ReadOnlyIsWritten = new(
        "SYSK0032",
        "Read-only pointer is written",
        "'{0}' is a '{1}', and {2} says that the kernel writes through it: take a UserPtr<T>, or say [In]",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0032.md",
        customTags: s_refusal);

    /// <summary>'{0}' has no members, so that {1} names nothing: give it members; or mark it [System.Flags] for [Flags] of which none may be set.</summary>
    public static readonly DiagnosticDescriptor EmptySet = new(
        "SYSK0033",
        "Set of names is empty",
        "'{0}' has no members, so that {1} names nothing: give it members; or mark it [System.Flags] for [Flags] of which none may be set",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0033.md",
        customTags: s_refusal);

    /// <summary>'{0}' has {1} and {2}, of which only one can be true: remove one.</summary>
    public static readonly DiagnosticDescriptor TwoMeanings = new(
        "SYSK0034",
        "Meanings contradict each other",
        "'{0}' has {1} and {2}, of which only one can be true: remove one",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0034.md",
        customTags: s_refusal);

    /// <summary>{0} is for {1}, and '{2}' is of type '{3}'.</summary>
    public static readonly DiagnosticDescriptor KindDoesNotFit = new(
        "SYSK0035",
        "Meaning does not fit the type",
        "{0} is for {1}, and '{2}' is of type '{3}'",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0035.md",
        customTags: s_refusal);

    /// <summary>{0} does not say what the kernel does with the memory of '{1}': add [In], [Out] or [InOut].</summary>
    public static readonly DiagnosticDescriptor DirectionMissing = new(
        "SYSK0036",
        "Pointer has no direction",
        "{0} does not say what the kernel does with the memory of '{1}': add [In], [Out] or [InOut]",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0036.md",
        customTags: s_refusal);

    /// <summary>{0} is {1}, and {2}.</summary>
    public static readonly DiagnosticDescriptor SenselessNumber = new(
        "SYSK0037",
        "Number of a meaning is out of range",
        "{0} is {1}, and {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0037.md",
        customTags: s_refusal);

    /// <summary>'{0}' {1}.</summary>
    public static readonly DiagnosticDescriptor NoSuchOperation = new(
        "SYSK0038",
        "Operation cannot be chosen",
        "'{0}' {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0038.md",
        customTags: s_refusal);

    /// <summary>'{0}' of the operation '{1}' is no argument of '{2}': {3}.</summary>
    public static readonly DiagnosticDescriptor OperationOfAnotherArgument = new(
        "SYSK0039",
        "Operation has an argument that its call lacks",
        "'{0}' of the operation '{1}' is no argument of '{2}': {3}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0039.md",
        customTags: s_refusal);

    /// <summary>'{0}' is no error of Errno: {1}.</summary>
    public static readonly DiagnosticDescriptor UnknownError = new(
        "SYSK0040",
        "Error is not known",
        "'{0}' is no error of Errno: {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0040.md",
        customTags: s_refusal);

    /// <summary>The bit-field '{0}' does not lie in '{1}', which has {2} bits for such.</summary>
    public static readonly DiagnosticDescriptor BadBitField = new(
        "SYSK0041",
        "Bit-field lies outside its field",
        "The bit-field '{0}' does not lie in '{1}', which has {2} bits for such",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0041.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot be a value under a mask: {1}.</summary>
    public static readonly DiagnosticDescriptor BadMask = new(
        "SYSK0042",
        "Member does not lie under its mask",
        "'{0}' cannot be a value under a mask: {1}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0042.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot be what 32-bit callers have in place of '{1}': it {2}.</summary>
    public static readonly DiagnosticDescriptor BadCompatLayout = new(
        "SYSK0043",
        "Compat layout is none",
        "'{0}' cannot be what 32-bit callers have in place of '{1}': it {2}",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0043.md",
        customTags: s_refusal);

    /// <summary>'{0}' {1}, so that its layout is not known when this is compiled.</summary>
    public static readonly DiagnosticDescriptor UnknownLayout = new(
        "SYSK0044",
        "Layout is not known",
        "'{0}' {1}, so that its layout is not known when this is compiled",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0044.md",
        customTags: s_refusal);

    /// <summary>'{0}' leads back to '{1}', and a description that contains itself has no end.</summary>
    public static readonly DiagnosticDescriptor Recursive = new(
        "SYSK0045",
        "Description leads back to itself",
        "'{0}' leads back to '{1}', and a description that contains itself has no end",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0045.md",
        customTags: s_refusal);

    /// <summary>'{0}' is no argument of the call but comes from the entry code: {1} says nothing of it.</summary>
    public static readonly DiagnosticDescriptor MeaningOfContext = new(
        "SYSK0046",
        "Context has a meaning",
        "'{0}' is no argument of the call but comes from the entry code: {1} says nothing of it",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0046.md",
        customTags: s_refusal);

    /// <summary>'{0}' cannot name a set: use letters, digits and underscores.</summary>
    public static readonly DiagnosticDescriptor BadSetName = new(
        "SYSK0047",
        "Name of a set is no C identifier",
        "'{0}' cannot name a set: use letters, digits and underscores",
        Meaning,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0047.md",
        customTags: s_refusal);

    /// <summary>'{0}' of type '{1}' must be the only task, by value, and the first parameter or the second behind a SyscallContext: it is no argument of the call.</summary>
    public static readonly DiagnosticDescriptor MisplacedTask = new(
        "SYSK0050",
        "Task is not the first parameter",
        "'{0}' of type '{1}' must be the only task, by value, and the first parameter or the second behind a SyscallContext: it is no argument of the call",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0050.md",
        customTags: s_refusal);

    /// <summary>'{0}' is a string, and a register holds its address: mark it [Path], or [CString(max)] with the most bytes that it may have, and it is read before the body.</summary>
    public static readonly DiagnosticDescriptor UnmarkedString = new(
        "SYSK0051",
        "String does not say what it is",
        "'{0}' is a string, and a register holds its address: mark it [Path], or [CString(max)] with the most bytes that it may have, and it is read before the body",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0051.md",
        customTags: s_refusal);

    /// <summary>'{0}' is read before the body, so it needs the most bytes that it may have with its NUL: [CString(max)].</summary>
    public static readonly DiagnosticDescriptor UnboundedString = new(
        "SYSK0052",
        "String has no limit",
        "'{0}' is read before the body, so it needs the most bytes that it may have with its NUL: [CString(max)]",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0052.md",
        customTags: s_refusal);

    /// <summary>'{0}' is a string, which is read before the body and cannot be written: take a UserPtr&lt;byte&gt;.</summary>
    public static readonly DiagnosticDescriptor WrittenString = new(
        "SYSK0053",
        "String cannot be written to",
        "'{0}' is a string, which is read before the body and cannot be written: take a UserPtr<byte>",
        Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0053.md",
        customTags: s_refusal);

    /// <summary>'{0}' is {1}, and a table must be a partial class or struct with objects: the entry code calls it through ISyscallTable.</summary>
    public static readonly DiagnosticDescriptor UnsupportedTable = new(
        "SYSK0101",
        "Type cannot be a system-call table",
        "'{0}' is {1}, and a table must be a partial class or struct with objects: the entry code calls it through ISyscallTable",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0101.md",
        customTags: s_refusal);

    /// <summary>{0} call {1} is both '{2}' and '{3}' in the table '{4}': give one of them another number.</summary>
    public static readonly DiagnosticDescriptor DuplicateNumber = new(
        "SYSK0102",
        "Two system calls have one number",
        "{0} call {1} is both '{2}' and '{3}' in the table '{4}': give one of them another number",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0102.md",
        customTags: s_refusal);

    /// <summary>[IncludeSyscalls] on '{0}' collects nothing: {1}.</summary>
    public static readonly DiagnosticDescriptor MisplacedInclude = new(
        "SYSK0103",
        "IncludeSyscalls does not apply",
        "[IncludeSyscalls] on '{0}' collects nothing: {1}",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0103.md",
        customTags: s_refusal);

    /// <summary>'{0}' of '{1}' was compiled without its stubs: reference the SyscallKit package, with its analyzers, from the project that declares it.</summary>
    public static readonly DiagnosticDescriptor NotGenerated = new(
        "SYSK0104",
        "Included type has no stubs",
        "'{0}' of '{1}' was compiled without its stubs: reference the SyscallKit package, with its analyzers, from the project that declares it",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0104.md",
        customTags: s_refusal);

    /// <summary>'{0}' holds the struct '{1}' where its calls cannot change it: use a field that is not readonly, a readonly struct, or a class.</summary>
    public static readonly DiagnosticDescriptor StructInReadOnly = new(
        "SYSK0105",
        "Included struct cannot be passed by reference",
        "'{0}' holds the struct '{1}' where its calls cannot change it: use a field that is not readonly, a readonly struct, or a class",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0105.md",
        customTags: s_refusal);

    /// <summary>The table '{0}' has two system calls called '{1}': trace events and symbols are known by that name; give one of them another Name.</summary>
    public static readonly DiagnosticDescriptor TableNameTwice = new(
        "SYSK0106",
        "Two system calls have one name",
        "The table '{0}' has two system calls called '{1}': trace events and symbols are known by that name; give one of them another Name",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0106.md",
        customTags: s_refusal);

    /// <summary>'{0}' of '{1}' has no number, and no .tbl file of this project has a row with the entry '{2}'.</summary>
    public static readonly DiagnosticDescriptor NumberMissingInTable = new(
        "SYSK0107",
        "Included system call has no number",
        "'{0}' of '{1}' has no number, and no .tbl file of this project has a row with the entry '{2}'",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0107.md",
        customTags: s_refusal);

    /// <summary>'{0}' of '{1}' is an instance method: include it by a field or property that holds the object.</summary>
    public static readonly DiagnosticDescriptor InstanceIncludedByType = new(
        "SYSK0108",
        "Included call needs an object",
        "'{0}' of '{1}' is an instance method: include it by a field or property that holds the object",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0108.md",
        customTags: s_refusal);

    /// <summary>'{0}' of '{1}' is there, but its declaration is hidden from other assemblies: make the method public.</summary>
    public static readonly DiagnosticDescriptor NotVisible = new(
        "SYSK0109",
        "Included call is not visible",
        "'{0}' of '{1}' is there, but its declaration is hidden from other assemblies: make the method public",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0109.md",
        customTags: s_refusal);

    /// <summary>'{0}' is {1}, but in the table '{2}' it is {3}: remove it, for it is generated, or give it that value.</summary>
    public static readonly DiagnosticDescriptor WrittenNumberDiffers = new(
        "SYSK0113",
        "Constant differs from the table",
        "'{0}' is {1}, but in the table '{2}' it is {3}: remove it, for it is generated, or give it that value",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0113.md",
        customTags: s_refusal);

    /// <summary>'{0}' would be both {1} and {2} in the table '{3}', and is left out: give one of them another name.</summary>
    public static readonly DiagnosticDescriptor ConstantOfTwoNumbers = new(
        "SYSK0114",
        "Constant would stand for two numbers",
        "'{0}' would be both {1} and {2} in the table '{3}', and is left out: give one of them another name",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0114.md",
        customTags: s_refusal);

    /// <summary>Linux keeps the numbers 512 to 547 for the x32 ABI, and a 64-bit program finds nothing there: {0}.</summary>
    public static readonly DiagnosticDescriptor NumberOfX32 = new(
        "SYSK0115",
        "Number belongs to the x32 ABI",
        "Linux keeps the numbers 512 to 547 for the x32 ABI, and a 64-bit program finds nothing there: {0}",
        Table,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0115.md");

    /// <summary>The calls of '{0}' are in the table '{1}' already: include a class once.</summary>
    public static readonly DiagnosticDescriptor IncludedTwice = new(
        "SYSK0117",
        "Class is included twice",
        "The calls of '{0}' are in the table '{1}' already: include a class once",
        Table,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0117.md",
        customTags: s_refusal);

    /// <summary>'{0}' returns '{1}', which has no negative numbers: return long, and the error comes out.</summary>
    public static readonly DiagnosticDescriptor NegatedWithoutSign = new(
        "SYSK0131",
        "Error is returned as a number without a sign",
        "'{0}' returns '{1}', which has no negative numbers: return long, and the error comes out",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0131.md");

    /// <summary>'{0}' is null where the caller's pointer is: declare it string?.</summary>
    public static readonly DiagnosticDescriptor NullIntoString = new(
        "SYSK0132",
        "String may be null and does not say so",
        "'{0}' is null where the caller's pointer is: declare it string?",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0132.md");

    /// <summary>'{0}' has no pointer with [In], [Out] or [InOut] whose length is an argument or always the same: nothing is checked.</summary>
    public static readonly DiagnosticDescriptor NothingToCheck = new(
        "SYSK0133",
        "Nothing is checked before the body",
        "'{0}' has no pointer with [In], [Out] or [InOut] whose length is an argument or always the same: nothing is checked",
        Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0133.md");

    /// <summary>No table of this project includes '{0}', so no number leads to {1}.</summary>
    public static readonly DiagnosticDescriptor NotIncluded = new(
        "SYSK0118",
        "System calls are in no table",
        "No table of this project includes '{0}', so no number leads to {1}",
        Table,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0118.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>{0} has no effect on '{1}': {2}.</summary>
    public static readonly DiagnosticDescriptor MeaningWithoutCall = new(
        "SYSK0121",
        "Meaning has no effect",
        "{0} has no effect on '{1}': {2}",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0121.md");

    /// <summary>{0}.</summary>
    public static readonly DiagnosticDescriptor NothingVaries = new(
        "SYSK0122",
        "Operations are not described",
        "{0}",
        Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0122.md");

    /// <summary>'{0}' hides the system call '{1}' and is not called for it: override it.</summary>
    public static readonly DiagnosticDescriptor HidesCall = new(
        "SYSK0123",
        "Method hides a system call",
        "'{0}' hides the system call '{1}' and is not called for it: override it",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0123.md");

    /// <summary>'{0}' is not marked [System.Flags], so that one of its names is shown and no bits.</summary>
    public static readonly DiagnosticDescriptor FlagsWithoutBits = new(
        "SYSK0124",
        "Flags are not marked as bits",
        "'{0}' is not marked [System.Flags], so that one of its names is shown and no bits",
        Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0124.md");

    /// <summary>{0}.</summary>
    public static readonly DiagnosticDescriptor MalformedTbl = new(
        "SYSK0201",
        "Line of a system-call table cannot be read",
        "{0}",
        Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0201.md",
        customTags: s_refusal);

    /// <summary>'{0}' has the {1} number {2}, but '{3}' gives its entry '{4}' the number {5}: take the number out of the attribute, or write the file's.</summary>
    public static readonly DiagnosticDescriptor NumberDiffers = new(
        "SYSK0202",
        "Number differs from the system-call table",
        "'{0}' has the {1} number {2}, but '{3}' gives its entry '{4}' the number {5}: take the number out of the attribute, or write the file's",
        Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0202.md");

    /// <summary>'{0}' contradicts '{1}' in '{2}', line {3}: a table has each number and each name once, and the row there counts.</summary>
    public static readonly DiagnosticDescriptor RowsContradict = new(
        "SYSK0203",
        "Rows of system-call tables contradict each other",
        "'{0}' contradicts '{1}' in '{2}', line {3}: a table has each number and each name once, and the row there counts",
        Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0203.md",
        customTags: s_refusal);

    /// <summary>'{0}' is none of the ABIs common, 64, x32 and i386, and the rows with it are passed over: {1}.</summary>
    public static readonly DiagnosticDescriptor UnknownAbi = new(
        "SYSK0204",
        "ABI of a system-call table is not known",
        "'{0}' is none of the ABIs common, 64, x32 and i386, and the rows with it are passed over: {1}",
        Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0204.md");

    /// <summary>No call of the table '{0}' serves these rows of the .tbl files, which return -ENOSYS: {1}.</summary>
    public static readonly DiagnosticDescriptor RowsNotDeclared = new(
        "SYSK0205",
        "Rows of the system-call table have no declaration",
        "No call of the table '{0}' serves these rows of the .tbl files, which return -ENOSYS: {1}",
        Configuration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0205.md");

    /// <summary>These calls of the table '{0}' have no row in the .tbl files: {1}.</summary>
    public static readonly DiagnosticDescriptor CallsWithoutRow = new(
        "SYSK0206",
        "System calls have no row",
        "These calls of the table '{0}' have no row in the .tbl files: {1}",
        Configuration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0206.md");

    /// <summary>'{0}' has the {1} number {2}, which '{3}' gives to '{4}': programs that are compiled against the file mean that call.</summary>
    public static readonly DiagnosticDescriptor NumberOfAnother = new(
        "SYSK0207",
        "Number belongs to another call in the system-call table",
        "'{0}' has the {1} number {2}, which '{3}' gives to '{4}': programs that are compiled against the file mean that call",
        Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0207.md");

    /// <summary>System calls need C# 12 or later, and this project has C# {0}: nothing is generated; remove LangVersion from the project, or raise it.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "SYSK0301",
        "C# version is too low",
        "System calls need C# 12 or later, and this project has C# {0}: nothing is generated; remove LangVersion from the project, or raise it",
        Environment,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "SYSK0301.md",
        customTags: s_refusal);

    /// <summary>All rules, by id.</summary>
    public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = new[]
    {
        NotPartial,
        UnsupportedContainer,
        NumberMissing,
        NumberOutOfRange,
        TooManyArguments,
        UnsupportedArgument,
        ByReference,
        UnsupportedResult,
        GenericMethod,
        BadName,
        DuplicateName,
        MemberExists,
        MisplacedContext,
        LossyResult,
        TwoDefinitions,
        MisplacedU64,
        NotOrdinary,
        BadCType,
        UnusableNiHook,
        ReservedName,
        PrefixedName,
        AsyncVoid,
        HostPointer,
        GuestAddress,
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
        MisplacedTask,
        UnmarkedString,
        UnboundedString,
        WrittenString,
        UnsupportedTable,
        DuplicateNumber,
        MisplacedInclude,
        NotGenerated,
        StructInReadOnly,
        TableNameTwice,
        NumberMissingInTable,
        InstanceIncludedByType,
        NotVisible,
        WrittenNumberDiffers,
        ConstantOfTwoNumbers,
        NumberOfX32,
        MeaningWithoutCall,
        NothingVaries,
        HidesCall,
        FlagsWithoutBits,
        MalformedTbl,
        NumberDiffers,
        RowsContradict,
        UnknownAbi,
        RowsNotDeclared,
        CallsWithoutRow,
        NumberOfAnother,
        IncludedTwice,
        NotIncluded,
        NegatedWithoutSign,
        NullIntoString,
        NothingToCheck,
        LanguageTooOld,
    }.ToImmutableDictionary(static rule => rule.Id);
}
