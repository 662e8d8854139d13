namespace SyscallGen.Emission;

/// <summary>
/// The attributes that tell tools what is generated. A debugger with Just My Code goes through the stubs into the author's method, and
/// without it stops in them; coverage does not count them; completion does not offer what only generated code calls.
/// </summary>
internal static class Marks
{
    public const string NotCovered = "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";
    public const string NotUserCode = "global::System.Diagnostics.DebuggerNonUserCode";

    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    private static readonly string s_generated = "global::System.CodeDom.Compiler.GeneratedCode(\"SyscallKit\", \"" + typeof(Marks).Assembly.GetName().Version.ToString(3) + "\")";
    private static readonly string s_data = "[" + s_generated + "]";
    private static readonly string s_code = "[" + s_generated + ", " + NotCovered + ", " + NotUserCode + "]";

    /// <summary>Marks a field or constant.</summary>
    public static SourceWriter MarkData(this SourceWriter writer) => writer.Line(s_data);

    /// <summary>Marks a method or property.</summary>
    public static SourceWriter MarkCode(this SourceWriter writer) => writer.Line(s_code);

    /// <summary>Marks what only generated code needs, though it must be public for the tables of other assemblies.</summary>
    public static SourceWriter MarkHidden(this SourceWriter writer) => writer.Line(Hidden);

    /// <summary>Writes the documentation of a member.</summary>
    public static SourceWriter Summary(this SourceWriter writer, string text) => writer.Line("/// <summary>" + text + "</summary>");
}
