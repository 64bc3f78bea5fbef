using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace InfoShareHub.Hub.Calls;

/// <summary>Gives each call an id of its own that is in the answer, in every error detail and in the log. Never the caller's: it could repeat or choose it.</summary>
internal sealed class Correlate(RequestDelegate next)
{
    /// <summary>Response header.</summary>
    public const string Header = "infoshare-correlation-id";

    public Task InvokeAsync(HttpContext context)
    {
        context.TraceIdentifier = RandomNumberGenerator.GetHexString(16, lowercase: true);
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    }
}
