namespace SyscallKit.Declaring;

/// <content>The numbers, names and messages.</content>
public readonly partial record struct Errno
{
    private static readonly (int Number, string Name, string Message)[] s_all =
    [
        (1, nameof(EPERM), "Operation not permitted"),
        (2, nameof(ENOENT), "No such file or directory"),
        (3, nameof(ESRCH), "No such process"),
        (4, nameof(EINTR), "Interrupted system call"),
        (5, nameof(EIO), "Input/output error"),
        (6, nameof(ENXIO), "No such device or address"),
        (7, nameof(E2BIG), "Argument list too long"),
        (8, nameof(ENOEXEC), "Exec format error"),
        (9, nameof(EBADF), "Bad file descriptor"),
        (10, nameof(ECHILD), "No child processes"),
        (11, nameof(EAGAIN), "Resource temporarily unavailable"),
        (12, nameof(ENOMEM), "Cannot allocate memory"),
        (13, nameof(EACCES), "Permission denied"),
        (14, nameof(EFAULT), "Bad address"),
        (15, nameof(ENOTBLK), "Block device required"),
        (16, nameof(EBUSY), "Device or resource busy"),
        (17, nameof(EEXIST), "File exists"),
        (18, nameof(EXDEV), "Invalid cross-device link"),
        (19, nameof(ENODEV), "No such device"),
        (20, nameof(ENOTDIR), "Not a directory"),
        (21, nameof(EISDIR), "Is a directory"),
        (22, nameof(EINVAL), "Invalid argument"),
        (23, nameof(ENFILE), "Too many open files in system"),
        (24, nameof(EMFILE), "Too many open files"),
        (25, nameof(ENOTTY), "Inappropriate ioctl for device"),
        (26, nameof(ETXTBSY), "Text file busy"),
        (27, nameof(EFBIG), "File too large"),
        (28, nameof(ENOSPC), "No space left on device"),
        (29, nameof(ESPIPE), "Illegal seek"),
        (30, nameof(EROFS), "Read-only file system"),
        (31, nameof(EMLINK), "Too many links"),
        (32, nameof(EPIPE), "Broken pipe"),
        (33, nameof(EDOM), "Numerical argument out of domain"),
        (34, nameof(ERANGE), "Numerical result out of range"),
        (35, nameof(EDEADLK), "Resource deadlock avoided"),
        (36, nameof(ENAMETOOLONG), "File name too long"),
        (37, nameof(ENOLCK), "No locks available"),
        (38, nameof(ENOSYS), "Function not implemented"),
        (39, nameof(ENOTEMPTY), "Directory not empty"),
        (40, nameof(ELOOP), "Too many levels of symbolic links"),
        (42, nameof(ENOMSG), "No message of desired type"),
        (43, nameof(EIDRM), "Identifier removed"),
        (44, nameof(ECHRNG), "Channel number out of range"),
        (45, nameof(EL2NSYNC), "Level 2 not synchronized"),
        (46, nameof(EL3HLT), "Level 3 halted"),
        (47, nameof(EL3RST), "Level 3 reset"),
        (48, nameof(ELNRNG), "Link number out of range"),
        (49, nameof(EUNATCH), "Protocol driver not attached"),
        (50, nameof(ENOCSI), "No CSI structure available"),
        (51, nameof(EL2HLT), "Level 2 halted"),
        (52, nameof(EBADE), "Invalid exchange"),
        (53, nameof(EBADR), "Invalid request descriptor"),
        (54, nameof(EXFULL), "Exchange full"),
        (55, nameof(ENOANO), "No anode"),
        (56, nameof(EBADRQC), "Invalid request code"),
        (57, nameof(EBADSLT), "Invalid slot"),
        (59, nameof(EBFONT), "Bad font file format"),
        (60, nameof(ENOSTR), "Device not a stream"),
        (61, nameof(ENODATA), "No data available"),
        (62, nameof(ETIME), "Timer expired"),
        (63, nameof(ENOSR), "Out of streams resources"),
        (64, nameof(ENONET), "Machine is not on the network"),
        (65, nameof(ENOPKG), "Package not installed"),
        (66, nameof(EREMOTE), "Object is remote"),
        (67, nameof(ENOLINK), "Link has been severed"),
        (68, nameof(EADV), "Advertise error"),
        (69, nameof(ESRMNT), "Srmount error"),
        (70, nameof(ECOMM), "Communication error on send"),
        (71, nameof(EPROTO), "Protocol error"),
        (72, nameof(EMULTIHOP), "Multihop attempted"),
        (73, nameof(EDOTDOT), "RFS specific error"),
        (74, nameof(EBADMSG), "Bad message"),
        (75, nameof(EOVERFLOW), "Value too large for defined data type"),
        (76, nameof(ENOTUNIQ), "Name not unique on network"),
        (77, nameof(EBADFD), "File descriptor in bad state"),
        (78, nameof(EREMCHG), "Remote address changed"),
        (79, nameof(ELIBACC), "Can not access a needed shared library"),
        (80, nameof(ELIBBAD), "Accessing a corrupted shared library"),
        (81, nameof(ELIBSCN), ".lib section in a.out corrupted"),
        (82, nameof(ELIBMAX), "Attempting to link in too many shared libraries"),
        (83, nameof(ELIBEXEC), "Cannot exec a shared library directly"),
        (84, nameof(EILSEQ), "Invalid or incomplete multibyte or wide character"),
        (85, nameof(ERESTART), "Interrupted system call should be restarted"),
        (86, nameof(ESTRPIPE), "Streams pipe error"),
        (87, nameof(EUSERS), "Too many users"),
        (88, nameof(ENOTSOCK), "Socket operation on non-socket"),
        (89, nameof(EDESTADDRREQ), "Destination address required"),
        (90, nameof(EMSGSIZE), "Message too long"),
        (91, nameof(EPROTOTYPE), "Protocol wrong type for socket"),
        (92, nameof(ENOPROTOOPT), "Protocol not available"),
        (93, nameof(EPROTONOSUPPORT), "Protocol not supported"),
        (94, nameof(ESOCKTNOSUPPORT), "Socket type not supported"),
        (95, nameof(EOPNOTSUPP), "Operation not supported"),
        (96, nameof(EPFNOSUPPORT), "Protocol family not supported"),
        (97, nameof(EAFNOSUPPORT), "Address family not supported by protocol"),
        (98, nameof(EADDRINUSE), "Address already in use"),
        (99, nameof(EADDRNOTAVAIL), "Cannot assign requested address"),
        (100, nameof(ENETDOWN), "Network is down"),
        (101, nameof(ENETUNREACH), "Network is unreachable"),
        (102, nameof(ENETRESET), "Network dropped connection on reset"),
        (103, nameof(ECONNABORTED), "Software caused connection abort"),
        (104, nameof(ECONNRESET), "Connection reset by peer"),
        (105, nameof(ENOBUFS), "No buffer space available"),
        (106, nameof(EISCONN), "Transport endpoint is already connected"),
        (107, nameof(ENOTCONN), "Transport endpoint is not connected"),
        (108, nameof(ESHUTDOWN), "Cannot send after transport endpoint shutdown"),
        (109, nameof(ETOOMANYREFS), "Too many references: cannot splice"),
        (110, nameof(ETIMEDOUT), "Connection timed out"),
        (111, nameof(ECONNREFUSED), "Connection refused"),
        (112, nameof(EHOSTDOWN), "Host is down"),
        (113, nameof(EHOSTUNREACH), "No route to host"),
        (114, nameof(EALREADY), "Operation already in progress"),
        (115, nameof(EINPROGRESS), "Operation now in progress"),
        (116, nameof(ESTALE), "Stale file handle"),
        (117, nameof(EUCLEAN), "Structure needs cleaning"),
        (118, nameof(ENOTNAM), "Not a XENIX named type file"),
        (119, nameof(ENAVAIL), "No XENIX semaphores available"),
        (120, nameof(EISNAM), "Is a named type file"),
        (121, nameof(EREMOTEIO), "Remote I/O error"),
        (122, nameof(EDQUOT), "Disk quota exceeded"),
        (123, nameof(ENOMEDIUM), "No medium found"),
        (124, nameof(EMEDIUMTYPE), "Wrong medium type"),
        (125, nameof(ECANCELED), "Operation canceled"),
        (126, nameof(ENOKEY), "Required key not available"),
        (127, nameof(EKEYEXPIRED), "Key has expired"),
        (128, nameof(EKEYREVOKED), "Key has been revoked"),
        (129, nameof(EKEYREJECTED), "Key was rejected by service"),
        (130, nameof(EOWNERDEAD), "Owner died"),
        (131, nameof(ENOTRECOVERABLE), "State not recoverable"),
        (132, nameof(ERFKILL), "Operation not possible due to RF-kill"),
        (133, nameof(EHWPOISON), "Memory page has hardware error"),
        (512, nameof(ERESTARTSYS), "To be restarted if SA_RESTART is set"),
        (513, nameof(ERESTARTNOINTR), "To be restarted"),
        (514, nameof(ERESTARTNOHAND), "To be restarted if no handler"),
        (515, nameof(ENOIOCTLCMD), "No ioctl command"),
        (516, nameof(ERESTART_RESTARTBLOCK), "Interrupted by signal"),
        (517, nameof(EPROBE_DEFER), "Driver requests probe retry"),
        (518, nameof(EOPENSTALE), "Open found a stale dentry"),
        (519, nameof(ENOPARAM), "Parameter not supported"),
        (521, nameof(EBADHANDLE), "Illegal NFS file handle"),
        (522, nameof(ENOTSYNC), "Update synchronization mismatch"),
        (523, nameof(EBADCOOKIE), "Cookie is stale"),
        (524, nameof(ENOTSUPP), "Operation is not supported"),
        (525, nameof(ETOOSMALL), "Buffer or request is too small"),
        (526, nameof(ESERVERFAULT), "An untranslatable error occurred"),
        (527, nameof(EBADTYPE), "Type not supported by server"),
        (528, nameof(EJUKEBOX), "Request initiated, but will not complete before timeout"),
        (529, nameof(EIOCBQUEUED), "iocb queued, will get completion event"),
        (530, nameof(ERECALLCONFLICT), "Conflict with recalled state"),
        (531, nameof(ENOGRACE), "NFS file lock reclaim refused"),
    ];

    /// <summary>1: Operation not permitted.</summary>
    public const int EPERM = 1;

    /// <summary>2: No such file or directory.</summary>
    public const int ENOENT = 2;

    /// <summary>3: No such process.</summary>
    public const int ESRCH = 3;

    /// <summary>4: Interrupted system call.</summary>
    public const int EINTR = 4;

    /// <summary>5: Input/output error.</summary>
    public const int EIO = 5;

    /// <summary>6: No such device or address.</summary>
    public const int ENXIO = 6;

    /// <summary>7: Argument list too long.</summary>
    public const int E2BIG = 7;

    /// <summary>8: Exec format error.</summary>
    public const int ENOEXEC = 8;

    /// <summary>9: Bad file descriptor.</summary>
    public const int EBADF = 9;

    /// <summary>10: No child processes.</summary>
    public const int ECHILD = 10;

    /// <summary>11: Resource temporarily unavailable.</summary>
    public const int EAGAIN = 11;

    /// <summary>11: another name of <see cref="EAGAIN"/>.</summary>
    public const int EWOULDBLOCK = EAGAIN;

    /// <summary>12: Cannot allocate memory.</summary>
    public const int ENOMEM = 12;

    /// <summary>13: Permission denied.</summary>
    public const int EACCES = 13;

    /// <summary>14: Bad address.</summary>
    public const int EFAULT = 14;

    /// <summary>15: Block device required.</summary>
    public const int ENOTBLK = 15;

    /// <summary>16: Device or resource busy.</summary>
    public const int EBUSY = 16;

    /// <summary>17: File exists.</summary>
    public const int EEXIST = 17;

    /// <summary>18: Invalid cross-device link.</summary>
    public const int EXDEV = 18;

    /// <summary>19: No such device.</summary>
    public const int ENODEV = 19;

    /// <summary>20: Not a directory.</summary>
    public const int ENOTDIR = 20;

    /// <summary>21: Is a directory.</summary>
    public const int EISDIR = 21;

    /// <summary>22: Invalid argument.</summary>
    public const int EINVAL = 22;

    /// <summary>23: Too many open files in system.</summary>
    public const int ENFILE = 23;

    /// <summary>24: Too many open files.</summary>
    public const int EMFILE = 24;

    /// <summary>25: Inappropriate ioctl for device.</summary>
    public const int ENOTTY = 25;

    /// <summary>26: Text file busy.</summary>
    public const int ETXTBSY = 26;

    /// <summary>27: File too large.</summary>
    public const int EFBIG = 27;

    /// <summary>28: No space left on device.</summary>
    public const int ENOSPC = 28;

    /// <summary>29: Illegal seek.</summary>
    public const int ESPIPE = 29;

    /// <summary>30: Read-only file system.</summary>
    public const int EROFS = 30;

    /// <summary>31: Too many links.</summary>
    public const int EMLINK = 31;

    /// <summary>32: Broken pipe.</summary>
    public const int EPIPE = 32;

    /// <summary>33: Numerical argument out of domain.</summary>
    public const int EDOM = 33;

    /// <summary>34: Numerical result out of range.</summary>
    public const int ERANGE = 34;

    /// <summary>35: Resource deadlock avoided.</summary>
    public const int EDEADLK = 35;

    /// <summary>35: another name of <see cref="EDEADLK"/>.</summary>
    public const int EDEADLOCK = EDEADLK;

    /// <summary>36: File name too long.</summary>
    public const int ENAMETOOLONG = 36;

    /// <summary>37: No locks available.</summary>
    public const int ENOLCK = 37;

    /// <summary>38: Function not implemented.</summary>
    public const int ENOSYS = 38;

    /// <summary>39: Directory not empty.</summary>
    public const int ENOTEMPTY = 39;

    /// <summary>40: Too many levels of symbolic links.</summary>
    public const int ELOOP = 40;

    /// <summary>42: No message of desired type.</summary>
    public const int ENOMSG = 42;

    /// <summary>43: Identifier removed.</summary>
    public const int EIDRM = 43;

    /// <summary>44: Channel number out of range.</summary>
    public const int ECHRNG = 44;

    /// <summary>45: Level 2 not synchronized.</summary>
    public const int EL2NSYNC = 45;

    /// <summary>46: Level 3 halted.</summary>
    public const int EL3HLT = 46;

    /// <summary>47: Level 3 reset.</summary>
    public const int EL3RST = 47;

    /// <summary>48: Link number out of range.</summary>
    public const int ELNRNG = 48;

    /// <summary>49: Protocol driver not attached.</summary>
    public const int EUNATCH = 49;

    /// <summary>50: No CSI structure available.</summary>
    public const int ENOCSI = 50;

    /// <summary>51: Level 2 halted.</summary>
    public const int EL2HLT = 51;

    /// <summary>52: Invalid exchange.</summary>
    public const int EBADE = 52;

    /// <summary>53: Invalid request descriptor.</summary>
    public const int EBADR = 53;

    /// <summary>54: Exchange full.</summary>
    public const int EXFULL = 54;

    /// <summary>55: No anode.</summary>
    public const int ENOANO = 55;

    /// <summary>56: Invalid request code.</summary>
    public const int EBADRQC = 56;

    /// <summary>57: Invalid slot.</summary>
    public const int EBADSLT = 57;

    /// <summary>59: Bad font file format.</summary>
    public const int EBFONT = 59;

    /// <summary>60: Device not a stream.</summary>
    public const int ENOSTR = 60;

    /// <summary>61: No data available.</summary>
    public const int ENODATA = 61;

    /// <summary>62: Timer expired.</summary>
    public const int ETIME = 62;

    /// <summary>63: Out of streams resources.</summary>
    public const int ENOSR = 63;

    /// <summary>64: Machine is not on the network.</summary>
    public const int ENONET = 64;

    /// <summary>65: Package not installed.</summary>
    public const int ENOPKG = 65;

    /// <summary>66: Object is remote.</summary>
    public const int EREMOTE = 66;

    /// <summary>67: Link has been severed.</summary>
    public const int ENOLINK = 67;

    /// <summary>68: Advertise error.</summary>
    public const int EADV = 68;

    /// <summary>69: Srmount error.</summary>
    public const int ESRMNT = 69;

    /// <summary>70: Communication error on send.</summary>
    public const int ECOMM = 70;

    /// <summary>71: Protocol error.</summary>
    public const int EPROTO = 71;

    /// <summary>72: Multihop attempted.</summary>
    public const int EMULTIHOP = 72;

    /// <summary>73: RFS specific error.</summary>
    public const int EDOTDOT = 73;

    /// <summary>74: Bad message.</summary>
    public const int EBADMSG = 74;

    /// <summary>75: Value too large for defined data type.</summary>
    public const int EOVERFLOW = 75;

    /// <summary>76: Name not unique on network.</summary>
    public const int ENOTUNIQ = 76;

    /// <summary>77: File descriptor in bad state.</summary>
    public const int EBADFD = 77;

    /// <summary>78: Remote address changed.</summary>
    public const int EREMCHG = 78;

    /// <summary>79: Can not access a needed shared library.</summary>
    public const int ELIBACC = 79;

    /// <summary>80: Accessing a corrupted shared library.</summary>
    public const int ELIBBAD = 80;

    /// <summary>81: .lib section in a.out corrupted.</summary>
    public const int ELIBSCN = 81;

    /// <summary>82: Attempting to link in too many shared libraries.</summary>
    public const int ELIBMAX = 82;

    /// <summary>83: Cannot exec a shared library directly.</summary>
    public const int ELIBEXEC = 83;

    /// <summary>84: Invalid or incomplete multibyte or wide character.</summary>
    public const int EILSEQ = 84;

    /// <summary>85: Interrupted system call should be restarted.</summary>
    public const int ERESTART = 85;

    /// <summary>86: Streams pipe error.</summary>
    public const int ESTRPIPE = 86;

    /// <summary>87: Too many users.</summary>
    public const int EUSERS = 87;

    /// <summary>88: Socket operation on non-socket.</summary>
    public const int ENOTSOCK = 88;

    /// <summary>89: Destination address required.</summary>
    public const int EDESTADDRREQ = 89;

    /// <summary>90: Message too long.</summary>
    public const int EMSGSIZE = 90;

    /// <summary>91: Protocol wrong type for socket.</summary>
    public const int EPROTOTYPE = 91;

    /// <summary>92: Protocol not available.</summary>
    public const int ENOPROTOOPT = 92;

    /// <summary>93: Protocol not supported.</summary>
    public const int EPROTONOSUPPORT = 93;

    /// <summary>94: Socket type not supported.</summary>
    public const int ESOCKTNOSUPPORT = 94;

    /// <summary>95: Operation not supported.</summary>
    public const int EOPNOTSUPP = 95;

    /// <summary>96: Protocol family not supported.</summary>
    public const int EPFNOSUPPORT = 96;

    /// <summary>97: Address family not supported by protocol.</summary>
    public const int EAFNOSUPPORT = 97;

    /// <summary>98: Address already in use.</summary>
    public const int EADDRINUSE = 98;

    /// <summary>99: Cannot assign requested address.</summary>
    public const int EADDRNOTAVAIL = 99;

    /// <summary>100: Network is down.</summary>
    public const int ENETDOWN = 100;

    /// <summary>101: Network is unreachable.</summary>
    public const int ENETUNREACH = 101;

    /// <summary>102: Network dropped connection on reset.</summary>
    public const int ENETRESET = 102;

    /// <summary>103: Software caused connection abort.</summary>
    public const int ECONNABORTED = 103;

    /// <summary>104: Connection reset by peer.</summary>
    public const int ECONNRESET = 104;

    /// <summary>105: No buffer space available.</summary>
    public const int ENOBUFS = 105;

    /// <summary>106: Transport endpoint is already connected.</summary>
    public const int EISCONN = 106;

    /// <summary>107: Transport endpoint is not connected.</summary>
    public const int ENOTCONN = 107;

    /// <summary>108: Cannot send after transport endpoint shutdown.</summary>
    public const int ESHUTDOWN = 108;

    /// <summary>109: Too many references: cannot splice.</summary>
    public const int ETOOMANYREFS = 109;

    /// <summary>110: Connection timed out.</summary>
    public const int ETIMEDOUT = 110;

    /// <summary>111: Connection refused.</summary>
    public const int ECONNREFUSED = 111;

    /// <summary>112: Host is down.</summary>
    public const int EHOSTDOWN = 112;

    /// <summary>113: No route to host.</summary>
    public const int EHOSTUNREACH = 113;

    /// <summary>114: Operation already in progress.</summary>
    public const int EALREADY = 114;

    /// <summary>115: Operation now in progress.</summary>
    public const int EINPROGRESS = 115;

    /// <summary>116: Stale file handle.</summary>
    public const int ESTALE = 116;

    /// <summary>117: Structure needs cleaning.</summary>
    public const int EUCLEAN = 117;

    /// <summary>118: Not a XENIX named type file.</summary>
    public const int ENOTNAM = 118;

    /// <summary>119: No XENIX semaphores available.</summary>
    public const int ENAVAIL = 119;

    /// <summary>120: Is a named type file.</summary>
    public const int EISNAM = 120;

    /// <summary>121: Remote I/O error.</summary>
    public const int EREMOTEIO = 121;

    /// <summary>122: Disk quota exceeded.</summary>
    public const int EDQUOT = 122;

    /// <summary>123: No medium found.</summary>
    public const int ENOMEDIUM = 123;

    /// <summary>124: Wrong medium type.</summary>
    public const int EMEDIUMTYPE = 124;

    /// <summary>125: Operation canceled.</summary>
    public const int ECANCELED = 125;

    /// <summary>126: Required key not available.</summary>
    public const int ENOKEY = 126;

    /// <summary>127: Key has expired.</summary>
    public const int EKEYEXPIRED = 127;

    /// <summary>128: Key has been revoked.</summary>
    public const int EKEYREVOKED = 128;

    /// <summary>129: Key was rejected by service.</summary>
    public const int EKEYREJECTED = 129;

    /// <summary>130: Owner died.</summary>
    public const int EOWNERDEAD = 130;

    /// <summary>131: State not recoverable.</summary>
    public const int ENOTRECOVERABLE = 131;

    /// <summary>132: Operation not possible due to RF-kill.</summary>
    public const int ERFKILL = 132;

    /// <summary>133: Memory page has hardware error.</summary>
    public const int EHWPOISON = 133;

    /// <summary>512: To be restarted if SA_RESTART is set.</summary>
    public const int ERESTARTSYS = 512;

    /// <summary>513: To be restarted.</summary>
    public const int ERESTARTNOINTR = 513;

    /// <summary>514: To be restarted if no handler.</summary>
    public const int ERESTARTNOHAND = 514;

    /// <summary>515: No ioctl command.</summary>
    public const int ENOIOCTLCMD = 515;

    /// <summary>516: Interrupted by signal.</summary>
    public const int ERESTART_RESTARTBLOCK = 516;

    /// <summary>517: Driver requests probe retry.</summary>
    public const int EPROBE_DEFER = 517;

    /// <summary>518: Open found a stale dentry.</summary>
    public const int EOPENSTALE = 518;

    /// <summary>519: Parameter not supported.</summary>
    public const int ENOPARAM = 519;

    /// <summary>521: Illegal NFS file handle.</summary>
    public const int EBADHANDLE = 521;

    /// <summary>522: Update synchronization mismatch.</summary>
    public const int ENOTSYNC = 522;

    /// <summary>523: Cookie is stale.</summary>
    public const int EBADCOOKIE = 523;

    /// <summary>524: Operation is not supported.</summary>
    public const int ENOTSUPP = 524;

    /// <summary>525: Buffer or request is too small.</summary>
    public const int ETOOSMALL = 525;

    /// <summary>526: An untranslatable error occurred.</summary>
    public const int ESERVERFAULT = 526;

    /// <summary>527: Type not supported by server.</summary>
    public const int EBADTYPE = 527;

    /// <summary>528: Request initiated, but will not complete before timeout.</summary>
    public const int EJUKEBOX = 528;

    /// <summary>529: iocb queued, will get completion event.</summary>
    public const int EIOCBQUEUED = 529;

    /// <summary>530: Conflict with recalled state.</summary>
    public const int ERECALLCONFLICT = 530;

    /// <summary>531: NFS file lock reclaim refused.</summary>
    public const int ENOGRACE = 531;
}
