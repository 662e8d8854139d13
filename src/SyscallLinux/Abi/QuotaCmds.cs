using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done with disk quotas; the low byte says whose.</summary>
[Flags]
public enum QuotaCmds : uint
{
    [MaskedBy(0xffffff00)] Q_SYNC = 0x80000100,
    [MaskedBy(0xffffff00)] Q_QUOTAON = 0x80000200,
    [MaskedBy(0xffffff00)] Q_QUOTAOFF = 0x80000300,
    [MaskedBy(0xffffff00)] Q_GETFMT = 0x80000400,
    [MaskedBy(0xffffff00)] Q_GETINFO = 0x80000500,
    [MaskedBy(0xffffff00)] Q_SETINFO = 0x80000600,
    [MaskedBy(0xffffff00)] Q_GETQUOTA = 0x80000700,
    [MaskedBy(0xffffff00)] Q_SETQUOTA = 0x80000800,
    [MaskedBy(0xffffff00)] Q_GETNEXTQUOTA = 0x80000900,
    [MaskedBy(0xffffff00)] Q_XQUOTAON = 0x580100,
    [MaskedBy(0xffffff00)] Q_XQUOTAOFF = 0x580200,
    [MaskedBy(0xffffff00)] Q_XGETQUOTA = 0x580300,
    [MaskedBy(0xffffff00)] Q_XSETQLIM = 0x580400,
    [MaskedBy(0xffffff00)] Q_XGETQSTAT = 0x580500,
    [MaskedBy(0xffffff00)] Q_XQUOTARM = 0x580600,
    [MaskedBy(0xffffff00)] Q_XQUOTASYNC = 0x580700,
    [MaskedBy(0xffffff00)] Q_XGETQSTATV = 0x580800,
    [MaskedBy(0xffffff00)] Q_XGETNEXTQUOTA = 0x580900,

    [MaskedBy(0xff)] USRQUOTA = 0,
    [MaskedBy(0xff)] GRPQUOTA = 0x1,
    [MaskedBy(0xff)] PRJQUOTA = 0x2,
}
