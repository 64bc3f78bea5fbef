using Google.Protobuf;

namespace InfoShareHub.Cli.Pushing;

/// <summary>Reads messages in the proto JSON mapping, one a line; blank lines are passed over.</summary>
internal static class JsonLines
{
    /// <summary>The messages in order, read as they are taken.</summary>
    /// <exception cref="WrongUseException">A line is not such a message; it is named, its content is not repeated.</exception>
    public static IEnumerable<T> Read<T>(string file)
        where T : IMessage<T>, new()
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse<T>(file, number, line);
        }
    }

    private static T Parse<T>(string file, int number, string line)
        where T : IMessage<T>, new()
    {
        try
        {
            return JsonParser.Default.Parse<T>(line);
        }
        catch (Exception malformed) when (malformed is InvalidJsonException or InvalidProtocolBufferException or FormatException)
        {
            throw new WrongUseException($"`{file}` line {number} is not a {typeof(T).Name} in JSON", malformed);
        }
    }
}
