#!/usr/bin/env python3
"""Five policies, made into filters by the machine's libseccomp: FOLDER/*.bpf, the calls to try (tried.jsonl), and what follows from the policy (expected.jsonl)."""

import ctypes
import json
import os
import struct
import sys

KILL_PROCESS, KILL_THREAD, TRAP, LOG, ALLOW = 0x80000000, 0, 0x00030000, 0x7FFC0000, 0x7FFF0000
X86_64, X86 = 0xC000003E, 0x40000003
BAD_ARCHITECTURE, OPTIMIZE = 2, 8  # SCMP_FLTATR_ACT_BADARCH, SCMP_FLTATR_CTL_OPTIMIZE
NE, LT, LE, EQ, GE, GT, MASKED_EQ = range(1, 8)
MADE = "0x2a"


def errno(number):
    return 0x00050000 | number


# Default action, action for another architecture, optimization, architectures besides x86-64, and rules: name, action, conditions (argument, comparison, value, masked value).
POLICIES = {
    "few-calls": (KILL_PROCESS, KILL_PROCESS, 1, [X86], [(name, ALLOW, []) for name in "read write exit exit_group brk rt_sigreturn".split()]),
    "deny-list": (ALLOW, KILL_THREAD, 1, [], [("ptrace", errno(1), []), ("mount", errno(1), []), ("kexec_load", TRAP, []), ("reboot", KILL_PROCESS, []), ("bpf", LOG, [])]),
    "arguments": (
        errno(38), KILL_PROCESS, 1, [],
        [
            ("personality", ALLOW, [(0, EQ, 0, 0)]), ("personality", ALLOW, [(0, EQ, 0xFFFFFFFF, 0)]), ("ioctl", ALLOW, [(1, NE, 0x5412, 0)]), ("clone", ALLOW, [(0, MASKED_EQ, 0x7E020000, 0)]),
            ("lseek", ALLOW, [(1, LT, 1 << 40, 0)]), ("ftruncate", ALLOW, [(1, GE, 0x100000001, 0)]), ("prctl", errno(13), [(0, GT, 20, 0), (1, LE, 7, 0)]), ("getpid", ALLOW, []),
        ],
    ),
    "two-architectures": (errno(1), KILL_THREAD, 2, [X86], [(name, ALLOW, []) for name in "read write openat close fstat getpid getuid mprotect munmap brk".split()] + [("ptrace", TRAP, [])]),
    "container": (errno(1), KILL_PROCESS, 2, [X86], None),
}
REFUSED = "acct add_key bpf clone3 delete_module finit_module init_module kexec_load keyctl mount pivot_root ptrace reboot setns settimeofday swapoff swapon umount2 unshare".split()
CONDITIONAL = {"personality": [[(0, EQ, value, 0)] for value in (0, 8, 0xFFFFFFFF)], "clone": [[(0, MASKED_EQ, 0x7E020000, 0)]], "ioctl": [[(1, NE, 0x5412, 0)]]}
VALUES = [0, 1, 7, 8, 20, 21, 0x5412, 0x7E020000, 0x10000000, 0xFFFFFFFF, 0x100000000, 0x100000001, (1 << 40) - 1, 1 << 40, (1 << 64) - 1]


class Comparison(ctypes.Structure):
    _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


library = ctypes.CDLL("libseccomp.so.2")
library.seccomp_init.restype = ctypes.c_void_p
library.seccomp_syscall_resolve_num_arch.restype = ctypes.c_char_p


def number_of(name, architecture=X86_64):
    return library.seccomp_syscall_resolve_name_arch(architecture, name.encode())


def rules_of(rules):
    if rules is not None:
        return rules
    names = {library.seccomp_syscall_resolve_num_arch(X86_64, number) for number in range(1024)} - {None}
    names = sorted(name.decode() for name in names)
    return [(name, ALLOW, conditions) for name in names if name not in REFUSED for conditions in CONDITIONAL.get(name, [[]])]


def export(path, default, bad, optimize, others, rules):
    context = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint(default)))
    assert library.seccomp_attr_set(context, BAD_ARCHITECTURE, ctypes.c_uint(bad)) == 0
    for architecture in others:
        assert library.seccomp_arch_add(context, architecture) == 0
    assert library.seccomp_attr_set(context, OPTIMIZE, optimize) == 0
    for name, action, conditions in rules:
        comparisons = (Comparison * len(conditions))(*(Comparison(*condition) for condition in conditions))
        assert library.seccomp_rule_add_array(context, ctypes.c_uint(action), library.seccomp_syscall_resolve_name(name.encode()), len(conditions), comparisons) == 0, name
    with open(path, "wb") as file:
        assert library.seccomp_export_bpf(context, file.fileno()) == 0
    library.seccomp_release(context)
    with open(path, "rb") as file:
        return [",".join(f"{field:x}" for field in instruction) for instruction in struct.iter_unpack("<HBBI", file.read())]


def holds(condition, args):
    index, comparison, a, b = condition
    value = args[index]
    return {NE: value != a, LT: value < a, LE: value <= a, EQ: value == a, GE: value >= a, GT: value > a, MASKED_EQ: value & a == b}[comparison]


def answer(policy, architecture, number, args):
    default, bad, _, others, rules = policy
    if architecture != X86_64 and architecture not in others or number >= 0x40000000:
        return bad
    matching = {action for name, action, conditions in rules if number_of(name, architecture) == number and all(holds(condition, args) for condition in conditions)}
    return matching.pop() if matching else default


def outcome(action, via, number):
    if action in (ALLOW, LOG):
        return {"kind": "return", "rax": MADE}
    if action & 0xFFFF0000 == errno(0):
        return {"kind": "return", "rax": hex(2**64 - (action & 0xFFFF) & 2**64 - 1)}
    if action == TRAP:
        frame = {"rax": hex(number), "rip_delta": 2, "cs": "0x33"}
        if via == "syscall64":
            frame.update(rcx_delta=2, r11_eq_rflags=True)
        return {"kind": "sigsys", "si_code": 1, "si_errno": 0, "si_syscall": number, "si_arch": hex(X86_64 if via == "syscall64" else X86), "call_addr_delta": 2, "frame": frame}
    return {"kind": "killed", "signal": 31, "scope": "thread" if action == KILL_THREAD else "process"}


def calls_of(policy):
    names = sorted({name for name, _, _ in policy[4]} - set(CONDITIONAL))[:60]
    for name in sorted({*names, *CONDITIONAL, "ptrace", "mount", "getpid", "reboot", "read"}):
        conditions = [condition for rule, _, conditions in policy[4] if rule == name for condition in conditions]
        choices = [[value if any(condition[0] == index for condition in conditions) else 0 for index in range(6)] for value in (VALUES if conditions else [0])]
        for args in choices:
            yield "syscall64", number_of(name), args
        if number_of(name, X86) >= 0:
            yield "int80", number_of(name, X86), [0] * 6
    yield "syscall64", 0x40000000 | number_of("read"), [0] * 6
    yield "syscall64", 900, [0] * 6


folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "tried.jsonl"), "w") as tried, open(os.path.join(folder, "expected.jsonl"), "w") as expected:
    for name, (default, bad, optimize, others, rules) in POLICIES.items():
        policy = (default, bad, optimize, others, rules_of(rules))
        program = export(os.path.join(folder, name + ".bpf"), *policy)
        calls = list(calls_of(policy))
        probes = [{"via": via, "rax": hex(number), "args": [hex(value) for value in args], "unfiltered": MADE} for via, number, args in calls]
        answers = [outcome(answer(policy, X86_64 if via == "syscall64" else X86, number, args), via, number) for via, number, args in calls]
        json.dump({"id": name, "sigsys": "handler", "filters": [{"len": len(program), "insns": program}], "probes": probes}, tried)
        json.dump({"id": name, "install": [0], "probes": [{"out": answer} for answer in answers]}, expected, separators=(",", ":"))
        tried.write("\n")
        expected.write("\n")
        print(name, len(program), "instructions,", len(policy[4]), "rules,", len(calls), "calls")
