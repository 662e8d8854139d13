using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Tiny.FileSystem;

namespace Tiny.Guests;

/// <summary>
/// <c>sh -c SCRIPT</c>: commands with <c>;</c> or newlines between them, quotes, and output to a file by <c>></c> and <c>>></c>. It knows
/// <c>cd</c>, <c>echo</c>, <c>mkdir</c> and <c>rmdir</c> itself; other names are programs in <c>/bin</c>.
/// </summary>
internal static class Shell
{
    private const int NotFound = 127;

    // A redirection is a word that begins with a character that no other has.
    private const string Output = "\0>";
    private const string Append = "\0>>";

    public static async Task<int> Run(Libc libc, string[] arguments)
    {
        if (arguments is not [_, "-c", string script])
        {
            await libc.Print("sh: usage: sh -c SCRIPT\n");
            return 2;
        }

        await libc.Print("");
        int status = 0;
        foreach (List<string> words in Parse(script))
        {
            ulong free = libc.Thread.Allocate(0);
            status = await Execute(libc, words);
            libc.Thread.ReleaseFrom(free);
        }

        return status;
    }

    private static async Task<int> Execute(Libc libc, List<string> words)
    {
        int output = 1;
        int redirection = words.FindIndex(static word => word is Output or Append);
        if (redirection >= 0 && redirection + 1 < words.Count)
        {
            OpenFlags mode = words[redirection] == Output ? OpenFlags.O_TRUNC : OpenFlags.O_APPEND;
            string path = words[redirection + 1];
            words.RemoveRange(redirection, 2);
            long fd = await libc.Open(path, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | mode, 0x1b6);
            if (fd < 0)
                return await Complain(libc, path, fd);
            output = (int)fd;
        }

        int status = await Execute(libc, words, output);
        if (output != 1)
            await libc.Close(output);
        return status;
    }

    private static async Task<int> Execute(Libc libc, List<string> words, int output)
    {
        switch (words)
        {
            case []:
                return 0;
            case ["echo", .. List<string> rest]:
                byte[] text = Encoding.UTF8.GetBytes(string.Join(' ', rest) + '\n');
                ulong buffer = libc.Thread.Allocate(text.Length);
                libc.Thread.Write(buffer, text);
                return await Report(libc, "write error", await libc.Write(output, buffer, text.Length));
            case ["cd", string path]:
                return await Report(libc, path, await libc.ChDir(path));
            case ["mkdir", string path]:
                return await Report(libc, path, await libc.MkDir(path, 0x1ff));
            case ["rmdir", string path]:
                return await Report(libc, path, await libc.RmDir(path));
        }

        await libc.Spawn(child => Redirect(child, output), ["/bin/" + words[0], .. words[1..]]);
        int status = (await libc.Wait(-1)).Status >> 8 & 0xff;
        if (status == NotFound)
            await libc.Print($"sh: {words[0]}: cannot be executed\n");
        return status;
    }

    private static async Task Redirect(Libc child, int output)
    {
        if (output == 1)
            return;
        await child.Dup2(output, 1);
        await child.Close(output);
    }

    private static async Task<int> Report(Libc libc, string what, long result) => result < 0 ? await Complain(libc, what, result) : 0;

    private static async Task<int> Complain(Libc libc, string what, long result)
    {
        await libc.Print($"sh: {what}: {Libc.Describe(result)}\n");
        return 1;
    }

    private static List<List<string>> Parse(string script)
    {
        List<List<string>> commands = [[]];
        StringBuilder? word = null;
        char quote = '\0';
        for (int i = 0; i < script.Length; i++)
        {
            char c = script[i];
            if (quote != '\0')
            {
                bool isEscape = quote == '"' && c == '\\' && i + 1 < script.Length && script[i + 1] is ('"' or '\\');
                if (isEscape)
                    word!.Append(script[++i]);
                else if (c == quote)
                    quote = '\0';
                else
                    word!.Append(c);
            }
            else if (c is '\'' or '"')
            {
                quote = c;
                word ??= new StringBuilder();
            }
            else if (c is ' ' or '\t' or '\n' or ';' or '>')
            {
                if (word is not null)
                    commands[^1].Add(word.ToString());
                word = null;
                if (c is '\n' or ';')
                {
                    commands.Add([]);
                }
                else if (c == '>')
                {
                    bool isAppend = i + 1 < script.Length && script[i + 1] == '>';
                    commands[^1].Add(isAppend ? Append : Output);
                    i += isAppend ? 1 : 0;
                }
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }

        if (word is not null)
            commands[^1].Add(word.ToString());
        return commands;
    }
}
