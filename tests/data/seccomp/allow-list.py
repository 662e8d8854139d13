#!/usr/bin/env python3
"""Makes allow-list.*.bpf: an allow-list as container engines use it, by the libseccomp of the machine (Debian: libseccomp2)."""

import ctypes
import os
import sys

ALLOW, ERRNO = 0x7FFF0000, 0x00050000
EPERM, ENOSYS = 1, 38
NE, EQ, MASKED_EQ = 1, 4, 7
X86, X32 = 0x40000003, 0x4000003E
OPTIMIZE = 8  # SCMP_FLTATR_CTL_OPTIMIZE: 1 a chain of comparisons, 2 a binary tree
CLONE_NEW = 0x7E020000

REFUSED = """
acct add_key bpf clock_adjtime clock_settime clone3 create_module delete_module fanotify_init finit_module fsconfig fsmount fsopen fspick get_kernel_syms
get_mempolicy init_module ioperm iopl kcmp kexec_file_load kexec_load keyctl lookup_dcookie mbind mount mount_setattr move_mount move_pages name_to_handle_at nfsservctl
open_by_handle_at open_tree perf_event_open pivot_root process_madvise ptrace query_module quotactl quotactl_fd reboot request_key set_mempolicy
set_mempolicy_home_node setdomainname sethostname setns settimeofday stime swapoff swapon sysfs _sysctl umount umount2 unshare uselib userfaultfd ustat vhangup vm86 vm86old
""".split()


class Comparison(ctypes.Structure):
    _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


CONDITIONAL = {
    "personality": [[(0, EQ, value, 0)] for value in (0, 8, 0x20000, 0x20008, 0xFFFFFFFF)],
    "clone": [[(0, MASKED_EQ, CLONE_NEW, 0)]],
    "socket": [[(0, NE, 40, 0)]],
    "ioctl": [[(1, NE, 0x5412, 0)]],
}

library = ctypes.CDLL("libseccomp.so.2")
library.seccomp_init.restype = ctypes.c_void_p
library.seccomp_syscall_resolve_num_arch.restype = ctypes.c_char_p


def make(path, architectures, optimize):
    context = ctypes.c_void_p(library.seccomp_init(ERRNO | EPERM))
    for architecture in architectures:
        assert library.seccomp_arch_add(context, architecture) == 0
    assert library.seccomp_attr_set(context, OPTIMIZE, optimize) == 0
    names = {library.seccomp_syscall_resolve_num_arch(0xC000003E, number) for number in range(1024)} - {None}
    for name in sorted(names):
        if name.decode() in REFUSED:
            continue
        number = library.seccomp_syscall_resolve_name(name)
        for rule in CONDITIONAL.get(name.decode(), [[]]):
            comparisons = (Comparison * len(rule))(*(Comparison(*part) for part in rule))
            assert library.seccomp_rule_add_array(context, ALLOW, number, len(rule), comparisons) == 0, name
    assert library.seccomp_rule_add_array(context, ERRNO | ENOSYS, library.seccomp_syscall_resolve_name(b"clone3"), 0, None) == 0
    with open(path, "wb") as file:
        assert library.seccomp_export_bpf(context, file.fileno()) == 0
    library.seccomp_release(context)
    print(path, os.path.getsize(path) // 8, "instructions,", len(names - {name.encode() for name in REFUSED}), "calls")


folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
make(os.path.join(folder, "allow-list.chain.bpf"), [X86, X32], 1)
make(os.path.join(folder, "allow-list.tree.bpf"), [X86, X32], 2)
make(os.path.join(folder, "allow-list.x86-64.bpf"), [], 1)
