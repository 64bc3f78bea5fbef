using InfoShareHub.Load;
using Microsoft.Extensions.Hosting;

switch (args)
{
    case ["--certs", var certs, "--ready-file", var readyFile]:
        await using (var echo = EchoServer.Build(certs))
        {
            await echo.StartAsync();
            await ReadyFiles.WriteAsync(readyFile, echo.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
            await echo.WaitForShutdownAsync();
        }

        return 0;
    case ["links", "--certs", var certs, "--ledger", var ledger, "--anchor", var anchor, "--out", var table]:
        await ReadyFiles.WriteAsync(table, await LinkTable.ReadAsync(certs, ledger, anchor));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: InfoShareHub.Load --certs DIR --ready-file FILE | links --certs DIR --ledger SPEC --anchor FILE --out FILE");
        return 2;
}
