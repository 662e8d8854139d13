// The kernel's typedefs. A parameter keeps the alias that it is declared with, so metadata and formats print the typedef, as Linux does.
// Sources: include/linux/{types,time32}.h, include/uapi/asm-generic/{int-ll64,posix_types}.h, include/uapi/linux/{aio_abi,capability,fs}.h.

// Widths.
global using unsigned = uint;
global using u8 = byte;
global using u32 = uint;
global using s32 = int;
global using u64 = ulong;
global using __s32 = int;
global using __u32 = uint;
global using __u64 = ulong;

// Ids.
global using pid_t = int;
global using uid_t = uint;
global using gid_t = uint;
global using old_uid_t = ushort;
global using old_gid_t = ushort;
global using qid_t = uint;
global using key_t = int;
global using key_serial_t = int;
global using mqd_t = int;
global using clockid_t = int;
global using timer_t = int;
global using aio_context_t = ulong;

// Quantities. An off_t is a long, a loff_t a long long: an i386 caller's is sign-extended for the first and zero-extended for the second.
global using off_t = long;
global using loff_t = long;
global using umode_t = ushort;
global using rwf_t = int;
global using __kernel_old_time_t = long;
global using old_time32_t = int;

// Structures and pointers to them.
global using siginfo_t = SyscallKit.Linux.Abi.siginfo;
global using cap_user_header_t = SyscallKit.Declaring.UserPtr<SyscallKit.Linux.Abi.cap_user_header>;
global using cap_user_data_t = SyscallKit.Declaring.UserPtr<SyscallKit.Linux.Abi.cap_user_data>;
