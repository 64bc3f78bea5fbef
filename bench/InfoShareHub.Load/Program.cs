using InfoShareHub.Load;
using Microsoft.Extensions.Hosting;

if (args is not ["--certs", var certs, "--ready-file", var readyFile])
{
    await Console.Error.WriteLineAsync("usage: InfoShareHub.Load --certs DIR --ready-file FILE");
    return 2;
}

await using var echo = EchoServer.Build(certs);
await echo.StartAsync();
await File.WriteAllTextAsync(readyFile + ".new", echo.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "\n");
File.Move(readyFile + ".new", readyFile, overwrite: true);
await echo.WaitForShutdownAsync();
return 0;
