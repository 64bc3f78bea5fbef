using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>
/// The part of an answer that fits one message: the items after a place, as many as there is room for. What is recorded with it is what it sends; the first
/// page also records everything that nothing is said of.
/// </summary>
internal sealed class DisclosurePage
{
    /// <summary>Most items in one page. 500: a reader's screen many times over, and the entry that lists them stays below 100 KB.</summary>
    public const int MaxItems = 500;

    /// <summary>Most bytes of field values in one page. 1 MiB: with names and reasons well below the 4 MiB that gRPC clients take unless told otherwise.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly List<ClassReply> _replies = [];
    private readonly List<Access> _accesses = [];
    private readonly List<DecidedItem> _sent = [];
    private readonly List<DecidedItem> _recorded = [];
    private int _bytes;

    private DisclosurePage()
    {
    }

    public IReadOnlyList<ClassReply> Replies => _replies;

    public IReadOnlyList<Access> Accesses => _accesses;

    /// <summary>Every item that is recorded with this page, told of or not.</summary>
    public IReadOnlyList<DecidedItem> Recorded => _recorded;

    /// <summary>The last item of the page where more follow; null for the last page.</summary>
    public DisclosurePlace? Next { get; private set; }

    public static DisclosurePage Cut(IReadOnlyList<DecidedClass> classes, DisclosurePlace? after)
    {
        var page = new DisclosurePage();
        foreach (var decided in classes)
        {
            var told = decided.Items.Where(item => item.Item is not null && item.Place.IsAfter(after ?? DisclosurePlace.Start));
            page.Take(decided, page.Fit(told), isFirst: after is null);
        }

        return page;
    }

    private List<DecidedItem> Fit(IEnumerable<DecidedItem> told)
    {
        var fitting = new List<DecidedItem>();
        foreach (var item in told)
        {
            // At most three bytes of UTF-8 for each character, so that the limit holds in any language.
            var size = item.Item!.Fields.Sum(field => field.Name.Length + (3 * field.Value.Length));
            var hasRoom = _sent.Count == 0 || (_sent.Count < MaxItems && _bytes + size <= MaxBytes);
            if (Next is not null || !hasRoom)
            {
                Next ??= _sent[^1].Place;
                break;
            }

            _bytes += size;
            fitting.Add(item);
            _sent.Add(item);
        }

        return fitting;
    }

    private void Take(DecidedClass decided, List<DecidedItem> fitting, bool isFirst)
    {
        List<DecidedItem> recorded = isFirst ? [.. fitting, .. decided.Items.Where(item => item.Item is null)] : fitting;
        _recorded.AddRange(recorded);
        _accesses.AddRange(recorded.Select(item => item.Access));
        if (isFirst)
        {
            if (decided.Access is { } access)
            {
                _accesses.Add(access);
            }
        }

        if (isFirst || fitting.Count > 0)
        {
            _replies.Add(decided.ToReply(fitting));
        }
    }
}
