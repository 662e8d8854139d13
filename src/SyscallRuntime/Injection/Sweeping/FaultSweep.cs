using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace SyscallKit.Injection.Sweeping;

/// <summary>
/// Runs a scenario once for each fault that it could meet: for every call that it makes, each error that the call is documented to give. The scenario is the
/// same each time, so is the table.
/// </summary>
/// <typeparam name="TResult">What a scenario comes to; two are compared by <see cref="object.Equals(object)"/>, and shown by their text.</typeparam>
/// <param name="scenario">Makes a kernel, attaches the plan to it, runs what is to be tested, and says what came of it.</param>
/// <example>
/// <code>
/// FaultTable table = new FaultSweep&lt;string&gt;(plan =>
/// {
///     MyKernel kernel = new();
///     plan.AttachTo(kernel.Work);
///     return kernel.RunGuest();
/// }).Run();
/// </code>
/// </example>
public sealed class FaultSweep<TResult>(Func<FaultPlan, TResult> scenario)
{
    private const int LimitFactor = 10;
    private const int LimitBase = 1000;

    /// <summary>The errors of each call; those that its declaration names unless set.</summary>
    public FaultErrors Errors { get; init; } = static (_, entry) => DeclaredErrors.Of(entry);

    /// <summary>How many calls a run may make; ten times as many as without a fault, and a thousand, unless set. A scenario that runs on without calls is not ended.</summary>
    public long? Limit { get; init; }

    /// <summary>Who is told of each fault that is injected; null for nobody.</summary>
    public IInjectionListener? Listener { get; init; }

    /// <summary>Runs the scenario without a fault, and finds all faults that it could meet.</summary>
    /// <param name="result">What it comes to.</param>
    /// <returns>The faults, in the order of the calls.</returns>
    /// <exception cref="InvalidOperationException">The scenario has not attached its plan.</exception>
    public ImmutableArray<FaultPoint> FindPoints(out TResult result) => FindPoints(out result, out _);

    /// <summary>Tries all faults.</summary>
    /// <param name="progress">Who is told of each; null for nobody.</param>
    /// <param name="earlier">What a run that was ended came to: what it tried is not tried again. Null for none.</param>
    /// <param name="cancellationToken">Ends it between two faults.</param>
    /// <returns>What became of them; if it was ended, of those so far.</returns>
    /// <exception cref="ArgumentException">The earlier table is of another scenario.</exception>
    public FaultTable Run(IProgress<FaultSweepProgress>? progress = null, FaultTable? earlier = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<FaultPoint> points = FindPoints(out TResult expected, out int calls);
        string text = FaultTable.OneLine(expected?.ToString());
        if (earlier is not null && earlier.Expected != text)
            throw new ArgumentException($"The scenario comes to \"{text}\", and that of the earlier table to \"{earlier.Expected}\".", nameof(earlier));
        Dictionary<FaultPoint, FaultRow> known = (earlier?.Rows ?? []).ToDictionary(static row => row.Point);
        ImmutableArray<FaultRow>.Builder rows = ImmutableArray.CreateBuilder<FaultRow>(points.Length);
        foreach (FaultPoint point in points)
        {
            if (cancellationToken.IsCancellationRequested)
                break;
            rows.Add(known.TryGetValue(point, out FaultRow? row) ? row : Try(point, expected, LimitOf(calls)));
            progress?.Report(new FaultSweepProgress(rows.Count, points.Length, rows[^1]));
        }

        return new FaultTable(text, rows.DrainToImmutable());
    }

    /// <summary>Tries one fault: what a line of a table says again.</summary>
    /// <param name="point">The fault.</param>
    /// <returns>What became of it.</returns>
    public FaultRow Try(FaultPoint point)
    {
        FindPoints(out TResult expected, out int calls);
        return Try(point, expected, LimitOf(calls));
    }

    private long LimitOf(int calls) => Limit ?? (long)calls * LimitFactor + LimitBase;

    private ImmutableArray<FaultPoint> FindPoints(out TResult result, out int calls)
    {
        FaultPlan plan = new(limit: Limit ?? long.MaxValue);
        result = scenario(plan);
        if (!plan.IsAttached)
            throw new InvalidOperationException($"The scenario has to attach its plan to its kernel ({nameof(FaultPlan)}.{nameof(FaultPlan.AttachTo)}).");
        calls = plan.Count;
        return
        [
            .. from call in plan.Calls
               from error in Errors(call.Abi, call.Entry)
               select new FaultPoint(call.Call, call.Abi, call.Entry.Number, call.Entry.Name, error),
        ];
    }

    private FaultRow Try(FaultPoint point, TResult expected, long limit)
    {
        FaultPlan plan = new(point, limit, Listener);
        try
        {
            TResult result = scenario(plan);
            if (!plan.HasFailed)
                return new FaultRow(point, FaultOutcome.Crashed, "The scenario is not the same each time: the call was not made.");
            return EqualityComparer<TResult>.Default.Equals(expected, result)
                ? new FaultRow(point, FaultOutcome.Survived, "")
                : new FaultRow(point, FaultOutcome.WrongResult, FaultTable.OneLine(result?.ToString()));
        }
        catch (Exception exception) when (Find<FaultHangException>(exception) is { } hang)
        {
            return new FaultRow(point, FaultOutcome.Hung, hang.Message);
        }
        catch (Exception exception)
        {
            return new FaultRow(point, FaultOutcome.Crashed, FaultTable.OneLine($"{exception.GetType().Name}: {exception.Message}"));
        }
    }

    /// <summary>A scenario may wrap what comes out of its kernel.</summary>
    private static TException? Find<TException>(Exception? exception)
        where TException : Exception
    {
        while (exception is not (null or TException))
            exception = exception.InnerException;
        return exception as TException;
    }
}
