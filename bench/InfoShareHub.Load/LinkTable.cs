using System.Globalization;
using System.Text;
using InfoShareHub.Hub;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.State;
using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Load;

/// <summary>Which child every record of a ledger was linked to, read by a hub that serves nobody: for measuring linkage against a known truth.</summary>
internal static class LinkTable
{
    /// <summary>A table of <c>agency,record_id,child</c>.</summary>
    public static async Task<string> ReadAsync(string certs, string ledger, string anchor)
    {
        var options = new HubOptions { Certs = certs, Ledger = ledger, Anchor = anchor, Port = 0 };
        await using var hub = HubHost.Build(options, TimeProvider.System, _ => { });
        await hub.StartAsync();
        var table = await hub.Services.GetRequiredService<LedgerHost>().Sequencer.ReadAsync(Write);
        await hub.StopAsync();
        return table;
    }

    private static string Write(HubState state)
    {
        var table = new StringBuilder("agency,record_id,child\n");
        foreach (var record in state.Records.All.Values.OrderBy(record => record.Number))
        {
            if (record.IsLive)
                table.Append(CultureInfo.InvariantCulture, $"{record.Agency.Value},{record.RecordId.Value},{state.Records.Children.ChildOf(record.Number)}\n");
        }

        return table.ToString();
    }
}
