using System;
using SyscallKit.Kernel;

namespace SyscallKit.Audit;

/// <summary>Which calls are recorded: what <c>auditctl -a always,exit</c> says.</summary>
/// <param name="Matches">Whether a call is; asked when it ends, on its thread.</param>
/// <param name="Key">By which the records are found again; null for none.</param>
public sealed record AuditRule(Func<SyscallTask, AuditCall, bool> Matches, string? Key = null);
