using System.Threading.Tasks;

namespace Tiny.Guests;

/// <summary>Counts the lines, words and bytes of its input.</summary>
internal static class WordCount
{
    private const int BufferSize = 512;

    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        ulong buffer = libc.Thread.Allocate(BufferSize);
        int lines = 0, words = 0, bytes = 0;
        bool inWord = false;
        int count;
        while ((count = (int)await libc.Read(0, buffer, BufferSize)) > 0)
        {
            bytes += count;
            byte[] chunk = new byte[count];
            libc.Thread.Read(buffer, chunk);
            foreach (byte value in chunk)
            {
                bool isBlank = value is (byte)' ' or (byte)'\n' or (byte)'\t';
                words += !isBlank && !inWord ? 1 : 0;
                lines += value == (byte)'\n' ? 1 : 0;
                inWord = !isBlank;
            }
        }

        await libc.Print($"wc: {lines} lines, {words} words, {bytes} bytes\n");
        return 0;
    }
}
