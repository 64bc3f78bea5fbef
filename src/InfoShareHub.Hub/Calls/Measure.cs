using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace InfoShareHub.Hub.Calls;

/// <summary>Outermost step, so that refused calls are measured too.</summary>
internal sealed class Measure(RequestDelegate next, CallMetrics metrics, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.Method()?.FullName ?? "unknown";
        var begun = time.GetTimestamp();
        metrics.Begin(method);
        try
        {
            await next(context);
        }
        finally
        {
            metrics.End(method, StatusOf(context), time.GetElapsedTime(begun));
        }
    }

    private static string StatusOf(HttpContext context)
    {
        var status = context.StatusHeaders()?["grpc-status"].ToString();
        return string.IsNullOrEmpty(status) ? "http " + context.Response.StatusCode.ToString(CultureInfo.InvariantCulture) : status;
    }
}
