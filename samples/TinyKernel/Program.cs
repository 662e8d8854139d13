using System;
using System.Text;
using Tiny.Commands;

if (!Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
bool inColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
return CommandLine.Run(args, Console.Out, Console.Error, inColour);
