using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Identity;

/// <summary>Who calls. Needs from elsewhere: <see cref="CurrentEnrolment"/> and <see cref="CountRefusals"/>.</summary>
internal static class IdentityRegistration
{
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<RefusalCounter>();
        services.AddSingleton<Membership>();
        services.AddSingleton<ActorTokens>();
        services.AddHostedService<RefusalFlush>();
    }
}
