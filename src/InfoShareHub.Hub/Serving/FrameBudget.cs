namespace InfoShareHub.Hub.Serving;

/// <summary>
/// Reads the frame headers (RFC 9113 section 4.1) of what one peer sends and spends a budget for each frame that costs the hub work and the sender nothing. The
/// server itself bounds some floods and not others (PING and SETTINGS are answered at any rate). One thread at a time: the connection's reader.
/// </summary>
internal sealed class FrameBudget(TimeProvider time, int framesPerSecond)
{
    private const int PrefaceLength = 24;
    private const int HeaderLength = 9;
    private const byte Data = 0x0;
    private const byte Headers = 0x1;
    private const byte WindowUpdate = 0x8;
    private const byte Continuation = 0x9;
    private const byte EndStream = 0x1;

    /// <summary>A client that was held up may send what it owes at once.</summary>
    private const int BurstSeconds = 10;

    private readonly byte[] _header = new byte[HeaderLength];
    private readonly double _most = framesPerSecond * BurstSeconds;
    private double _left = framesPerSecond * BurstSeconds;
    private long _filledAt = time.GetTimestamp();
    private int _headerFilled;
    private int _payloadLeft = PrefaceLength;

    /// <summary>Takes what came next; false once the budget is spent.</summary>
    public bool TryTake(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var skipped = Math.Min(_payloadLeft, bytes.Length);
            _payloadLeft -= skipped;
            bytes = bytes[skipped..];

            var taken = _payloadLeft == 0 ? Math.Min(HeaderLength - _headerFilled, bytes.Length) : 0;
            bytes[..taken].CopyTo(_header.AsSpan(_headerFilled));
            _headerFilled += taken;
            bytes = bytes[taken..];
            if (_headerFilled < HeaderLength)
                continue;

            _headerFilled = 0;
            _payloadLeft = (_header[0] << 16) | (_header[1] << 8) | _header[2];
            if (IsIdle(type: _header[3], flags: _header[4]) && !TrySpend())
                return false;
        }

        return true;
    }

    /// <summary>
    /// Frames that carry nothing forward. Requests, their data and the windows for answers are bounded elsewhere; a DATA frame without data and without
    /// an end is not.
    /// </summary>
    private bool IsIdle(byte type, byte flags) => type switch
    {
        Data => _payloadLeft == 0 && (flags & EndStream) == 0,
        Headers or WindowUpdate or Continuation => false,
        _ => true,
    };

    private bool TrySpend()
    {
        if (_left < 1)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(_most, _left + (time.GetElapsedTime(_filledAt, now).TotalSeconds * framesPerSecond));
            _filledAt = now;
        }

        return --_left >= 0;
    }
}
