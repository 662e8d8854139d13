using System;

namespace SyscallKit.Tests.Describing;

/// <summary>A text is no syzlang, or says what it may not.</summary>
internal sealed class SyzlangException(string message) : Exception(message);
