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
    public static Errno EPERM => new(1);

    /// <summary>2: No such file or directory.</summary>
    public static Errno ENOENT => new(2);

    /// <summary>3: No such process.</summary>
    public static Errno ESRCH => new(3);

    /// <summary>4: Interrupted system call.</summary>
    public static Errno EINTR => new(4);

    /// <summary>5: Input/output error.</summary>
    public static Errno EIO => new(5);

    /// <summary>6: No such device or address.</summary>
    public static Errno ENXIO => new(6);

    /// <summary>7: Argument list too long.</summary>
    public static Errno E2BIG => new(7);

    /// <summary>8: Exec format error.</summary>
    public static Errno ENOEXEC => new(8);

    /// <summary>9: Bad file descriptor.</summary>
    public static Errno EBADF => new(9);

    /// <summary>10: No child processes.</summary>
    public static Errno ECHILD => new(10);

    /// <summary>11: Resource temporarily unavailable.</summary>
    public static Errno EAGAIN => new(11);

    /// <summary>11: another name of <see cref="EAGAIN"/>.</summary>
    public static Errno EWOULDBLOCK => EAGAIN;

    /// <summary>12: Cannot allocate memory.</summary>
    public static Errno ENOMEM => new(12);

    /// <summary>13: Permission denied.</summary>
    public static Errno EACCES => new(13);

    /// <summary>14: Bad address.</summary>
    public static Errno EFAULT => new(14);

    /// <summary>15: Block device required.</summary>
    public static Errno ENOTBLK => new(15);

    /// <summary>16: Device or resource busy.</summary>
    public static Errno EBUSY => new(16);

    /// <summary>17: File exists.</summary>
    public static Errno EEXIST => new(17);

    /// <summary>18: Invalid cross-device link.</summary>
    public static Errno EXDEV => new(18);

    /// <summary>19: No such device.</summary>
    public static Errno ENODEV => new(19);

    /// <summary>20: Not a directory.</summary>
    public static Errno ENOTDIR => new(20);

    /// <summary>21: Is a directory.</summary>
    public static Errno EISDIR => new(21);

    /// <summary>22: Invalid argument.</summary>
    public static Errno EINVAL => new(22);

    /// <summary>23: Too many open files in system.</summary>
    public static Errno ENFILE => new(23);

    /// <summary>24: Too many open files.</summary>
    public static Errno EMFILE => new(24);

    /// <summary>25: Inappropriate ioctl for device.</summary>
    public static Errno ENOTTY => new(25);

    /// <summary>26: Text file busy.</summary>
    public static Errno ETXTBSY => new(26);

    /// <summary>27: File too large.</summary>
    public static Errno EFBIG => new(27);

    /// <summary>28: No space left on device.</summary>
    public static Errno ENOSPC => new(28);

    /// <summary>29: Illegal seek.</summary>
    public static Errno ESPIPE => new(29);

    /// <summary>30: Read-only file system.</summary>
    public static Errno EROFS => new(30);

    /// <summary>31: Too many links.</summary>
    public static Errno EMLINK => new(31);

    /// <summary>32: Broken pipe.</summary>
    public static Errno EPIPE => new(32);

    /// <summary>33: Numerical argument out of domain.</summary>
    public static Errno EDOM => new(33);

    /// <summary>34: Numerical result out of range.</summary>
    public static Errno ERANGE => new(34);

    /// <summary>35: Resource deadlock avoided.</summary>
    public static Errno EDEADLK => new(35);

    /// <summary>35: another name of <see cref="EDEADLK"/>.</summary>
    public static Errno EDEADLOCK => EDEADLK;

    /// <summary>36: File name too long.</summary>
    public static Errno ENAMETOOLONG => new(36);

    /// <summary>37: No locks available.</summary>
    public static Errno ENOLCK => new(37);

    /// <summary>38: Function not implemented.</summary>
    public static Errno ENOSYS => new(38);

    /// <summary>39: Directory not empty.</summary>
    public static Errno ENOTEMPTY => new(39);

    /// <summary>40: Too many levels of symbolic links.</summary>
    public static Errno ELOOP => new(40);

    /// <summary>42: No message of desired type.</summary>
    public static Errno ENOMSG => new(42);

    /// <summary>43: Identifier removed.</summary>
    public static Errno EIDRM => new(43);

    /// <summary>44: Channel number out of range.</summary>
    public static Errno ECHRNG => new(44);

    /// <summary>45: Level 2 not synchronized.</summary>
    public static Errno EL2NSYNC => new(45);

    /// <summary>46: Level 3 halted.</summary>
    public static Errno EL3HLT => new(46);

    /// <summary>47: Level 3 reset.</summary>
    public static Errno EL3RST => new(47);

    /// <summary>48: Link number out of range.</summary>
    public static Errno ELNRNG => new(48);

    /// <summary>49: Protocol driver not attached.</summary>
    public static Errno EUNATCH => new(49);

    /// <summary>50: No CSI structure available.</summary>
    public static Errno ENOCSI => new(50);

    /// <summary>51: Level 2 halted.</summary>
    public static Errno EL2HLT => new(51);

    /// <summary>52: Invalid exchange.</summary>
    public static Errno EBADE => new(52);

    /// <summary>53: Invalid request descriptor.</summary>
    public static Errno EBADR => new(53);

    /// <summary>54: Exchange full.</summary>
    public static Errno EXFULL => new(54);

    /// <summary>55: No anode.</summary>
    public static Errno ENOANO => new(55);

    /// <summary>56: Invalid request code.</summary>
    public static Errno EBADRQC => new(56);

    /// <summary>57: Invalid slot.</summary>
    public static Errno EBADSLT => new(57);

    /// <summary>59: Bad font file format.</summary>
    public static Errno EBFONT => new(59);

    /// <summary>60: Device not a stream.</summary>
    public static Errno ENOSTR => new(60);

    /// <summary>61: No data available.</summary>
    public static Errno ENODATA => new(61);

    /// <summary>62: Timer expired.</summary>
    public static Errno ETIME => new(62);

    /// <summary>63: Out of streams resources.</summary>
    public static Errno ENOSR => new(63);

    /// <summary>64: Machine is not on the network.</summary>
    public static Errno ENONET => new(64);

    /// <summary>65: Package not installed.</summary>
    public static Errno ENOPKG => new(65);

    /// <summary>66: Object is remote.</summary>
    public static Errno EREMOTE => new(66);

    /// <summary>67: Link has been severed.</summary>
    public static Errno ENOLINK => new(67);

    /// <summary>68: Advertise error.</summary>
    public static Errno EADV => new(68);

    /// <summary>69: Srmount error.</summary>
    public static Errno ESRMNT => new(69);

    /// <summary>70: Communication error on send.</summary>
    public static Errno ECOMM => new(70);

    /// <summary>71: Protocol error.</summary>
    public static Errno EPROTO => new(71);

    /// <summary>72: Multihop attempted.</summary>
    public static Errno EMULTIHOP => new(72);

    /// <summary>73: RFS specific error.</summary>
    public static Errno EDOTDOT => new(73);

    /// <summary>74: Bad message.</summary>
    public static Errno EBADMSG => new(74);

    /// <summary>75: Value too large for defined data type.</summary>
    public static Errno EOVERFLOW => new(75);

    /// <summary>76: Name not unique on network.</summary>
    public static Errno ENOTUNIQ => new(76);

    /// <summary>77: File descriptor in bad state.</summary>
    public static Errno EBADFD => new(77);

    /// <summary>78: Remote address changed.</summary>
    public static Errno EREMCHG => new(78);

    /// <summary>79: Can not access a needed shared library.</summary>
    public static Errno ELIBACC => new(79);

    /// <summary>80: Accessing a corrupted shared library.</summary>
    public static Errno ELIBBAD => new(80);

    /// <summary>81: .lib section in a.out corrupted.</summary>
    public static Errno ELIBSCN => new(81);

    /// <summary>82: Attempting to link in too many shared libraries.</summary>
    public static Errno ELIBMAX => new(82);

    /// <summary>83: Cannot exec a shared library directly.</summary>
    public static Errno ELIBEXEC => new(83);

    /// <summary>84: Invalid or incomplete multibyte or wide character.</summary>
    public static Errno EILSEQ => new(84);

    /// <summary>85: Interrupted system call should be restarted.</summary>
    public static Errno ERESTART => new(85);

    /// <summary>86: Streams pipe error.</summary>
    public static Errno ESTRPIPE => new(86);

    /// <summary>87: Too many users.</summary>
    public static Errno EUSERS => new(87);

    /// <summary>88: Socket operation on non-socket.</summary>
    public static Errno ENOTSOCK => new(88);

    /// <summary>89: Destination address required.</summary>
    public static Errno EDESTADDRREQ => new(89);

    /// <summary>90: Message too long.</summary>
    public static Errno EMSGSIZE => new(90);

    /// <summary>91: Protocol wrong type for socket.</summary>
    public static Errno EPROTOTYPE => new(91);

    /// <summary>92: Protocol not available.</summary>
    public static Errno ENOPROTOOPT => new(92);

    /// <summary>93: Protocol not supported.</summary>
    public static Errno EPROTONOSUPPORT => new(93);

    /// <summary>94: Socket type not supported.</summary>
    public static Errno ESOCKTNOSUPPORT => new(94);

    /// <summary>95: Operation not supported.</summary>
    public static Errno EOPNOTSUPP => new(95);

    /// <summary>96: Protocol family not supported.</summary>
    public static Errno EPFNOSUPPORT => new(96);

    /// <summary>97: Address family not supported by protocol.</summary>
    public static Errno EAFNOSUPPORT => new(97);

    /// <summary>98: Address already in use.</summary>
    public static Errno EADDRINUSE => new(98);

    /// <summary>99: Cannot assign requested address.</summary>
    public static Errno EADDRNOTAVAIL => new(99);

    /// <summary>100: Network is down.</summary>
    public static Errno ENETDOWN => new(100);

    /// <summary>101: Network is unreachable.</summary>
    public static Errno ENETUNREACH => new(101);

    /// <summary>102: Network dropped connection on reset.</summary>
    public static Errno ENETRESET => new(102);

    /// <summary>103: Software caused connection abort.</summary>
    public static Errno ECONNABORTED => new(103);

    /// <summary>104: Connection reset by peer.</summary>
    public static Errno ECONNRESET => new(104);

    /// <summary>105: No buffer space available.</summary>
    public static Errno ENOBUFS => new(105);

    /// <summary>106: Transport endpoint is already connected.</summary>
    public static Errno EISCONN => new(106);

    /// <summary>107: Transport endpoint is not connected.</summary>
    public static Errno ENOTCONN => new(107);

    /// <summary>108: Cannot send after transport endpoint shutdown.</summary>
    public static Errno ESHUTDOWN => new(108);

    /// <summary>109: Too many references: cannot splice.</summary>
    public static Errno ETOOMANYREFS => new(109);

    /// <summary>110: Connection timed out.</summary>
    public static Errno ETIMEDOUT => new(110);

    /// <summary>111: Connection refused.</summary>
    public static Errno ECONNREFUSED => new(111);

    /// <summary>112: Host is down.</summary>
    public static Errno EHOSTDOWN => new(112);

    /// <summary>113: No route to host.</summary>
    public static Errno EHOSTUNREACH => new(113);

    /// <summary>114: Operation already in progress.</summary>
    public static Errno EALREADY => new(114);

    /// <summary>115: Operation now in progress.</summary>
    public static Errno EINPROGRESS => new(115);

    /// <summary>116: Stale file handle.</summary>
    public static Errno ESTALE => new(116);

    /// <summary>117: Structure needs cleaning.</summary>
    public static Errno EUCLEAN => new(117);

    /// <summary>118: Not a XENIX named type file.</summary>
    public static Errno ENOTNAM => new(118);

    /// <summary>119: No XENIX semaphores available.</summary>
    public static Errno ENAVAIL => new(119);

    /// <summary>120: Is a named type file.</summary>
    public static Errno EISNAM => new(120);

    /// <summary>121: Remote I/O error.</summary>
    public static Errno EREMOTEIO => new(121);

    /// <summary>122: Disk quota exceeded.</summary>
    public static Errno EDQUOT => new(122);

    /// <summary>123: No medium found.</summary>
    public static Errno ENOMEDIUM => new(123);

    /// <summary>124: Wrong medium type.</summary>
    public static Errno EMEDIUMTYPE => new(124);

    /// <summary>125: Operation canceled.</summary>
    public static Errno ECANCELED => new(125);

    /// <summary>126: Required key not available.</summary>
    public static Errno ENOKEY => new(126);

    /// <summary>127: Key has expired.</summary>
    public static Errno EKEYEXPIRED => new(127);

    /// <summary>128: Key has been revoked.</summary>
    public static Errno EKEYREVOKED => new(128);

    /// <summary>129: Key was rejected by service.</summary>
    public static Errno EKEYREJECTED => new(129);

    /// <summary>130: Owner died.</summary>
    public static Errno EOWNERDEAD => new(130);

    /// <summary>131: State not recoverable.</summary>
    public static Errno ENOTRECOVERABLE => new(131);

    /// <summary>132: Operation not possible due to RF-kill.</summary>
    public static Errno ERFKILL => new(132);

    /// <summary>133: Memory page has hardware error.</summary>
    public static Errno EHWPOISON => new(133);

    /// <summary>512: To be restarted if SA_RESTART is set.</summary>
    public static Errno ERESTARTSYS => new(512);

    /// <summary>513: To be restarted.</summary>
    public static Errno ERESTARTNOINTR => new(513);

    /// <summary>514: To be restarted if no handler.</summary>
    public static Errno ERESTARTNOHAND => new(514);

    /// <summary>515: No ioctl command.</summary>
    public static Errno ENOIOCTLCMD => new(515);

    /// <summary>516: Interrupted by signal.</summary>
    public static Errno ERESTART_RESTARTBLOCK => new(516);

    /// <summary>517: Driver requests probe retry.</summary>
    public static Errno EPROBE_DEFER => new(517);

    /// <summary>518: Open found a stale dentry.</summary>
    public static Errno EOPENSTALE => new(518);

    /// <summary>519: Parameter not supported.</summary>
    public static Errno ENOPARAM => new(519);

    /// <summary>521: Illegal NFS file handle.</summary>
    public static Errno EBADHANDLE => new(521);

    /// <summary>522: Update synchronization mismatch.</summary>
    public static Errno ENOTSYNC => new(522);

    /// <summary>523: Cookie is stale.</summary>
    public static Errno EBADCOOKIE => new(523);

    /// <summary>524: Operation is not supported.</summary>
    public static Errno ENOTSUPP => new(524);

    /// <summary>525: Buffer or request is too small.</summary>
    public static Errno ETOOSMALL => new(525);

    /// <summary>526: An untranslatable error occurred.</summary>
    public static Errno ESERVERFAULT => new(526);

    /// <summary>527: Type not supported by server.</summary>
    public static Errno EBADTYPE => new(527);

    /// <summary>528: Request initiated, but will not complete before timeout.</summary>
    public static Errno EJUKEBOX => new(528);

    /// <summary>529: iocb queued, will get completion event.</summary>
    public static Errno EIOCBQUEUED => new(529);

    /// <summary>530: Conflict with recalled state.</summary>
    public static Errno ERECALLCONFLICT => new(530);

    /// <summary>531: NFS file lock reclaim refused.</summary>
    public static Errno ENOGRACE => new(531);
}
