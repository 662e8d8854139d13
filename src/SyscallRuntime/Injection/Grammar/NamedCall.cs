namespace SyscallKit.Injection.Grammar;

/// <summary>A call as expressions know it.</summary>
/// <param name="Number">Its number in the table of a personality.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Arguments">How many arguments it has, 0 to 6.</param>
/// <param name="Classes">Its classes.</param>
public readonly record struct NamedCall(int Number, string Name, int Arguments, CallClasses Classes);
