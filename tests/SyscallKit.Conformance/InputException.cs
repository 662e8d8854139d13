using System;

namespace SyscallKit.Conformance;

/// <summary>Arguments or input that cannot be used. The message says what, where and why: it is shown as it is.</summary>
internal sealed class InputException(string message) : Exception(message);
