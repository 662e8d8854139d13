using System;
using System.IO;
using System.Text;
using Tiny.Commands;
using Tiny.Output;

if (!Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
bool inColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
TextWriter output = Console.IsOutputRedirected ? Console.Out : new TerminalText(Console.Out);
TextWriter error = Console.IsErrorRedirected ? Console.Error : new TerminalText(Console.Error);
return CommandLine.Run(args, output, error, inColour);
