using System;

namespace SyscallKit.Tracing.Histograms;

/// <summary>
/// The heap sort of lib/sort.c, Linux 6.10 and later. It is not stable, and where it leaves items that compare equal shows in <c>hist</c> files.
/// </summary>
internal static class KernelSort
{
    /// <summary>Sorts in increasing order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="compare">The order: negative, zero or positive.</param>
    public static void Sort<T>(Span<T> items, Comparison<T> compare)
    {
        int end = items.Length;
        if (end < 2)
            return;
        for (int i = end / 2 - 1; i >= 0; i--)
            SiftDown(items[..end], i, compare);

        // The largest is the root, and the next one of its children: both leave the heap before it is mended.
        while (end > 3)
        {
            Swap(items, 0, --end);
            int second = compare(items[1], items[2]) <= 0 ? 2 : 1;
            Swap(items, second, --end);
            SiftDown(items[..end], second, compare);
            SiftDown(items[..end], 0, compare);
        }

        Swap(items, 0, --end);
        if (end == 2 && compare(items[0], items[1]) > 0)
            Swap(items, 0, 1);
    }

    // Down to a leaf by way of the larger children, of equal ones the right one, and from there up to where the item belongs.
    private static void SiftDown<T>(Span<T> heap, int top, Comparison<T> compare)
    {
        int at = top;
        while (2 * at + 2 < heap.Length)
            at = compare(heap[2 * at + 1], heap[2 * at + 2]) > 0 ? 2 * at + 1 : 2 * at + 2;
        if (2 * at + 2 == heap.Length)
            at = 2 * at + 1;
        while (at != top && compare(heap[top], heap[at]) >= 0)
            at = (at - 1) / 2;
        for (int place = at; at != top;)
        {
            at = (at - 1) / 2;
            Swap(heap, at, place);
        }
    }

    private static void Swap<T>(Span<T> items, int a, int b) => (items[a], items[b]) = (items[b], items[a]);
}
