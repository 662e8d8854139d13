using System;
using System.Globalization;
using Tiny.Replay;

namespace Tiny.Output;

/// <summary>Shows a recording and its replay: a line that is the same in both once, marked <c>=</c>; where they differ, both.</summary>
internal static class ReplayView
{
    public static void Write(Screen screen, ReplayComparison replay)
    {
        screen.WriteLine(("= recorded and replayed   < recorded only   > replayed only", Styles.Quiet));
        int count = Math.Max(replay.Recorded.Length, replay.Replayed.Length);
        for (int i = 0; i < count; i++)
        {
            string? recorded = i < replay.Recorded.Length ? replay.Recorded[i] : null;
            string? replayed = i < replay.Replayed.Length ? replay.Replayed[i] : null;
            if (recorded == replayed)
            {
                screen.WriteLine([("= ", Styles.Quiet), .. TraceView.Colour(TraceTextDecoder.Decode(recorded!))]);
                continue;
            }

            if (recorded is not null)
                screen.WriteLine(("< " + TraceTextDecoder.Decode(recorded), Styles.Error));
            if (replayed is not null)
                screen.WriteLine(("> " + TraceTextDecoder.Decode(replayed), Styles.Error));
        }

        int different = count - replay.Equal;
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{replay.Summary}, {different} different"));
    }
}
