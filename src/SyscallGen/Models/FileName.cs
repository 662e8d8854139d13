namespace SyscallGen.Models;

/// <summary>A generated file.</summary>
/// <param name="Hint">The name that it should have: <c>Tiny.FileSyscalls.sys_read</c>.</param>
/// <param name="Id">What it holds, exactly: two files may want one name (<c>C&lt;T&gt;</c> and <c>C_T</c>, <c>A</c> and <c>a</c>).</param>
internal sealed record FileName(string Hint, string Id);
