using Grpc.Core;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InfoShareHub.Hub.Tests.Errors;

public sealed class RefusalStatusTests
{
    public static TheoryData<ErrorReason> Reasons => [.. Enum.GetValues<ErrorReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_keeps_its_promise_on_the_wire(ErrorReason reason)
    {
        var promise = ErrorPromises.Of(reason);

        var exception = RefusalStatus.ToException(new Refusal(reason, "this is not so"), "0123456789abcdef");

        var status = Google.Rpc.Status.Parser.ParseFrom(exception.Trailers.GetValueBytes(RefusalStatus.DetailsKey));
        var detail = Assert.Single(status.Details).Unpack<ErrorDetail>();
        Assert.Equal((promise.Status, (int)promise.Status), (exception.StatusCode, status.Code));
        Assert.Equal((reason, promise.Remedy, "0123456789abcdef"), (detail.Reason, detail.Remedy, detail.CorrelationId));
        Assert.Equal(promise.IsRetryable, detail.RetryAfterMs > 0);
        Assert.NotEmpty(promise.Remedy);
    }

    [Fact]
    public void At_most_twenty_fields_are_named()
    {
        var refusal = new Refusal(ErrorReason.InvalidField, "a field is wrong") { Fields = [.. Enumerable.Range(0, 50).Select(i => new FieldFault($"items[{i}]", "is wrong"))] };

        var exception = RefusalStatus.ToException(refusal, "id");

        var detail = Google.Rpc.Status.Parser.ParseFrom(exception.Trailers.GetValueBytes(RefusalStatus.DetailsKey)).Details[0].Unpack<ErrorDetail>();
        Assert.Equal(20, detail.Fields.Count);
    }

    [Fact]
    public void An_answer_that_has_not_begun_is_headers_only()
    {
        var context = new DefaultHttpContext();

        RefusalStatus.WriteTo(context.Response, CallRefusals.NotEnrolled, "id");

        Assert.Equal((200, "application/grpc"), (context.Response.StatusCode, context.Response.ContentType));
        Assert.Equal(((int)StatusCode.PermissionDenied).ToString(System.Globalization.CultureInfo.InvariantCulture), context.Response.Headers["grpc-status"]);
        Assert.DoesNotContain('=', context.Response.Headers[RefusalStatus.DetailsKey].ToString());
    }

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("100 % sure", "100 %25 sure")]
    [InlineData("caf\u00e9\n", "caf%C3%A9%0A")]
    public void Messages_are_percent_encoded(string text, string encoded) => Assert.Equal(encoded, PercentEncoding.Encode(text));
}
