using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tests.Tracing.Buffers;

/// <summary>What a ring buffer must do, on lists.</summary>
internal sealed class RingBufferModel(int capacity, RingBufferFullMode mode)
{
    private readonly List<Page> _ring = [];
    private Page? _newest;
    private Page? _hand;
    private int _readOfHand;
    private bool _isHandCleared;
    private (Page? Page, int Events) _cleared;
    private bool _isClosed;
    private ulong _lastTime;
    private long _written;
    private long _nextEntry;
    private long _firstEntry;
    private long _lost;
    private long _untold;
    private long _read;
    private long _dropped;

    public int Capacity { get; private set; } = capacity;

    public RingBufferFullMode Mode { get; set; } = mode;

    public List<(ulong Time, string Record)> Unread =>
        [.. RestOfHand.Concat(_ring.SelectMany(static page => page.Events)).Select(static item => (item.Time, item.Record))];

    public RingBufferStatistics Statistics
    {
        get
        {
            List<Event> unread = [.. RestOfHand, .. _ring.SelectMany(static page => page.Events)];
            ulong oldest = _hand is not null && ReferenceEquals(_hand, _newest)
                ? _isHandCleared ? unread.Select(static item => item.Time).FirstOrDefault() : _hand.Time
                : _ring.Count > 0 ? _ring[0].Time : 0;
            return new RingBufferStatistics(unread.Count, _lost + Gap, 0, unread.Sum(static item => item.Size), oldest, _dropped, _read);
        }
    }

    private IEnumerable<Event> RestOfHand => _hand is null ? [] : _hand.Events.Skip(_readOfHand);

    private long Gap => _ring.Count == 0 ? 0 : _ring[0].First - (_hand is null ? _nextEntry : _hand.First + _hand.Events.Count);

    public bool Write(byte[] record, ulong time)
    {
        int length = Math.Max(4, (record.Length + 3) & ~3);
        byte[] padded = new byte[length];
        record.CopyTo(padded, 0);
        ulong delta = time - _lastTime;
        int size = length + (length > 112 ? 8 : 4);
        int stamp = delta >= 1UL << 27 ? 8 : 0;
        bool isTimeTooLong = delta >= 1UL << 59 && Math.Max(time, _lastTime) >= 1UL << 59;
        bool isFresh = stamp != 0 && _newest is not null && _cleared == (_newest, _newest.Events.Count);
        if (_newest is null || _isClosed || isTimeTooLong || isFresh || _newest.Bytes + size + stamp > RingBufferPage.DataSize)
        {
            if (_ring.Count == Capacity && Mode == RingBufferFullMode.Drop)
            {
                _isClosed = true;
                _dropped++;
                return false;
            }

            if (_ring.Count == Capacity && Mode == RingBufferFullMode.Grow)
                Capacity = Math.Max(1, 2 * Capacity);
            else if (_ring.Count == Capacity)
                _ring.RemoveAt(0);
            _newest = new Page(_written, time);
            _ring.Add(_newest);
            _isClosed = false;
            stamp = 0;
        }

        _lastTime = time;
        _written++;
        _newest.Events.Add(new Event(time, Convert.ToHexString(padded), size + stamp));
        return true;
    }

    public (ulong Time, string Record, long Lost)? Peek() =>
        TryFindNext() && _hand!.Events[_readOfHand] is { } next ? (next.Time, next.Record, _untold) : null;

    public (ulong Time, string Record, long Lost)? Read()
    {
        (ulong Time, string Record, long Lost)? next = Peek();
        if (next is not null)
            Consume(1);
        return next;
    }

    /// <summary>The events of the next page, the time that the first counts from, and the lost ones.</summary>
    public (List<(ulong Time, string Record)> Events, ulong Time, int Bytes, long Lost)? ReadPage(bool onlyFull)
    {
        if (!TryFindNext() || (onlyFull && ReferenceEquals(_hand, _newest)))
            return null;
        List<Event> rest = [.. RestOfHand];
        ulong time = _readOfHand == 0 ? _hand!.Time : _hand!.Events[_readOfHand - 1].Time;
        long lost = _untold;
        Consume(rest.Count);
        return ([.. rest.Select(static item => (item.Time, item.Record))], time, rest.Sum(static item => item.Size), lost);
    }

    public void Resize(int capacity)
    {
        Capacity = capacity;
        while (_ring.Count > capacity)
            _ring.RemoveAt(0);
    }

    public void Clear()
    {
        if (_newest is not null)
        {
            _hand = _newest;
            _readOfHand = _hand.Events.Count;
            _isHandCleared = true;
            _cleared = (_newest, _newest.Events.Count);
            _ring.Clear();
        }

        _firstEntry = _nextEntry = _written;
        _read = _lost = _untold = _dropped = 0;
    }

    public long Written => _written - _firstEntry;

    private bool TryFindNext()
    {
        while (true)
        {
            if (_hand is not null)
            {
                if (_readOfHand < _hand.Events.Count)
                    return true;
                if (ReferenceEquals(_hand, _newest))
                    return false;
                _hand = null;
            }

            if (_ring.Count == 0)
                return false;
            long lost = Gap;
            _lost += lost;
            _untold += lost;
            _nextEntry += lost;
            _hand = _ring[0];
            _ring.RemoveAt(0);
            _readOfHand = 0;
            _isHandCleared = false;
        }
    }

    private void Consume(int count)
    {
        _readOfHand += count;
        _nextEntry += count;
        _read += count;
        _untold = 0;
    }

    private sealed record Event(ulong Time, string Record, int Size);

    private sealed record Page(long First, ulong Time)
    {
        public List<Event> Events { get; } = [];

        public int Bytes => Events.Sum(static item => item.Size);
    }
}
