namespace Tiny.Kernel;

/// <summary>The programs that executable files name.</summary>
public interface IProgramLibrary
{
    /// <summary>Begins a program.</summary>
    /// <param name="name">Its name, as the executable file has it.</param>
    /// <param name="process">The process, with the program's memory in place.</param>
    /// <returns>Its code, or null if there is no such program.</returns>
    IUserCode? Start(string name, Process process);
}
