using InfoShareHub.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Health;

/// <summary>What the hub says of its own health: what its sequencer says.</summary>
internal static class HealthRegistration
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<LedgerHost>().Sequencer.Serving);
    }
}
