using System.Globalization;
using Grpc.Core;
using InfoShareHub.Hub.Errors;
using Microsoft.AspNetCore.Http;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// The one boundary for what nobody foresaw. What breaks in a step becomes INTERNAL with a correlation id; what the framework answers by itself gets our
/// status and detail. (What breaks inside an endpoint is caught one layer further in, by <see cref="TranslateFailures"/>, because the framework
/// would swallow it before it came here.)
/// </summary>
internal sealed class ReportErrors(RequestDelegate next, FaultLog faults)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: there is nobody to answer.
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            faults.Report(context.TraceIdentifier, exception);
            RefusalStatus.WriteTo(context.Response, CallRefusals.InternalFault, context.TraceIdentifier);
            return;
        }

        Amend(context);
    }

    private static void Amend(HttpContext context)
    {
        if (context.StatusHeaders() is not { } headers || headers.ContainsKey(RefusalStatus.DetailsKey))
            return;
        if (!int.TryParse(headers["grpc-status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status == 0)
            return;
        if (FrameworkStatuses.Translate((StatusCode)status) is { } refusal)
            RefusalStatus.Write(headers, refusal, context.TraceIdentifier);
    }
}
