using System.Diagnostics.CodeAnalysis;

namespace SyscallKit.Tracing.Text;

/// <summary>Something by which a text shows how it was printed: on every line that can show it, or on none.</summary>
/// <param name="name">What stands there.</param>
internal sealed class TraceTextSign(string name)
{
    /// <summary>Whether it stands there; null while no line could show it.</summary>
    public bool? IsThere { get; set; }

    /// <summary>Notes what a line shows.</summary>
    /// <param name="isHere">Whether it stands in the line.</param>
    /// <param name="error">How that differs from the lines above.</param>
    /// <returns>Whether it is so on the lines above, too.</returns>
    public bool Agrees(bool isHere, [NotNullWhen(false)] out string? error)
    {
        error = (IsThere ??= isHere) == isHere ? null : $"{name} {(isHere ? "stands here, but not" : "is missing here, but stands")} above";
        return error is null;
    }
}
