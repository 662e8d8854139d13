using System.Buffers.Binary;
using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Tests.Entry.Engine;

/// <summary>The instructions that <see cref="Interpreter"/> knows, as bytes (Intel SDM vol. 2). Registers are the first eight.</summary>
internal sealed class MachineCode
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public MachineCode Nop() => Add(0x90);

    public MachineCode Hlt() => Add(0xf4);

    public MachineCode Syscall() => Add(0x0f, 0x05);

    public MachineCode Mov32(EngineRegister register, uint value) => Add((byte)(0xb8 + (int)register)).Add(Bytes(value));

    public MachineCode Mov64(EngineRegister register, ulong value) => Add(0x48, (byte)(0xb8 + (int)register)).Add([.. Bytes((uint)value), .. Bytes((uint)(value >> 32))]);

    public MachineCode Mov(EngineRegister to, EngineRegister from) => Add(0x48, 0x89, Pair(to, from));

    public MachineCode Store(EngineRegister address, EngineRegister from) => Add(0x48, 0x89, (byte)(Pair(address, from) & 0x3f));

    public MachineCode Load(EngineRegister to, EngineRegister address) => Add(0x48, 0x8b, (byte)(Pair(address, to) & 0x3f));

    /// <summary>mov register, fs:[0].</summary>
    public MachineCode LoadFs(EngineRegister to) => Add(0x64, 0x48, 0x8b, (byte)(0x04 | (int)to << 3), 0x25, 0, 0, 0, 0);

    public MachineCode Add(EngineRegister to, EngineRegister from) => Add(0x48, 0x01, Pair(to, from));

    public MachineCode Sub(EngineRegister to, EngineRegister from) => Add(0x48, 0x29, Pair(to, from));

    public MachineCode Xor(EngineRegister to, EngineRegister from) => Add(0x48, 0x31, Pair(to, from));

    public MachineCode Test(EngineRegister left, EngineRegister right) => Add(0x48, 0x85, Pair(left, right));

    public MachineCode Cmp(EngineRegister left, EngineRegister right) => Add(0x48, 0x39, Pair(left, right));

    public MachineCode Push(EngineRegister register) => Add((byte)(0x50 + (int)register));

    public MachineCode Pop(EngineRegister register) => Add((byte)(0x58 + (int)register));

    public MachineCode Call(sbyte distance) => Add(0xe8).Add(Bytes(unchecked((uint)distance)));

    public MachineCode Ret() => Add(0xc3);

    public MachineCode Jmp(sbyte distance) => Add(0xeb, (byte)distance);

    public MachineCode Je(sbyte distance) => Add(0x74, (byte)distance);

    public MachineCode Jne(sbyte distance) => Add(0x75, (byte)distance);

    /// <summary>movq xmm0, register.</summary>
    public MachineCode ToXmm0(EngineRegister from) => Add(0x66, 0x48, 0x0f, 0x6e, (byte)(0xc0 | (int)from));

    /// <summary>movq register, xmm0.</summary>
    public MachineCode FromXmm0(EngineRegister to) => Add(0x66, 0x48, 0x0f, 0x7e, (byte)(0xc0 | (int)to));

    private static byte Pair(EngineRegister rm, EngineRegister reg) => (byte)(0xc0 | (int)reg << 3 | (int)rm);

    private static byte[] Bytes(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private MachineCode Add(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }
}
