using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Disclosures;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reading;
using Microsoft.Extensions.DependencyInjection;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>The ledger and what the call steps and endpoints need of it. Registered first: it opens before anything else runs and closes last.</summary>
internal static class LedgersRegistration
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddSingleton<LedgerLog>();
        services.AddSingleton<LedgerService>();
        services.AddHostedService(provider => provider.GetRequiredService<LedgerService>());
        services.AddHostedService<ServingWatch>();
        services.AddHostedService<ReviewDeadlines>();
        services.AddSingleton(provider => provider.GetRequiredService<LedgerService>().Host);
        services.AddSingleton<RefusalAudit>();
        services.AddSingleton<AuditRefusal>(provider => provider.GetRequiredService<RefusalAudit>().RecordAsync);
        services.AddSingleton(CurrentEnrolmentOf);
        services.AddSingleton(CountRefusalsOf);
        services.AddSingleton<Answering>();
        services.AddSingleton<TimeGrid>();
    }

    private static CurrentEnrolment CurrentEnrolmentOf(IServiceProvider provider)
    {
        var ledger = provider.GetRequiredService<LedgerService>();
        return () => ledger.Host.Sequencer.Enrolment;
    }

    private static Identity.CountRefusals CountRefusalsOf(IServiceProvider provider)
    {
        var ledger = provider.GetRequiredService<LedgerService>();
        return async (refusals, cancellationToken) =>
        {
            var counted = refusals.Select(refusal => new Wire.CountedRefusal
            {
                Certificate = Google.Protobuf.ByteString.CopyFrom(refusal.Certificate.Span),
                Reason = refusal.Reason,
                Count = (ulong)refusal.Count,
            });
            await ledger.Host.Sequencer.SubmitAsync(new Ledger.Refusing.CountRefusals([.. counted])).WaitAsync(cancellationToken);
        };
    }
}
