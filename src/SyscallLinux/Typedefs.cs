// The kernel's typedefs. A parameter or a field keeps the alias that it is declared with, so metadata and formats print the typedef, as Linux does.
// Sources: include/linux/types.h, include/uapi/asm-generic/{int-ll64,posix_types,termbits}.h, include/uapi/linux/{types,aio_abi,capability,fs}.h.

// Widths.
global using u8 = byte;
global using s8 = sbyte;
global using u16 = ushort;
global using s16 = short;
global using u32 = uint;
global using s32 = int;
global using u64 = ulong;
global using s64 = long;
global using __be16 = ushort;
global using __be32 = uint;

// Words of the machine.
global using __kernel_long_t = long;
global using __kernel_ulong_t = ulong;
global using __kernel_size_t = ulong;

// Ids.
global using __kernel_pid_t = int;
global using __kernel_uid32_t = uint;
global using __kernel_gid32_t = uint;
global using __kernel_key_t = int;

// Quantities. An off_t is a long, a loff_t a long long: an i386 caller's is sign-extended for the first and zero-extended for the second.
global using __kernel_off_t = long;
global using __kernel_clock_t = long;
global using __kernel_old_time_t = long;
global using __kernel_mode_t = uint;
global using __kernel_rwf_t = int;
global using __kernel_sa_family_t = ushort;
global using __poll_t = uint;

// Terminals.
global using tcflag_t = uint;
global using cc_t = byte;
global using speed_t = uint;
