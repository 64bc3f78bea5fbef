using System.Security.Cryptography;
using Google.Protobuf;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary>What the steps in the life of a proposal have in common.</summary>
internal static class ProtocolStep
{
    /// <summary>The same step has the same id, so that repeating it after a lost answer does no harm.</summary>
    public static string SubmissionId(IMessage request) =>
        $"{request.Descriptor.Name}-{Convert.ToHexStringLower(SHA256.HashData(request.ToByteArray()).AsSpan(0, 16))}";

    /// <summary>The digest of the document as the caller has it: what is signed is the file that was read, not whatever the hub holds.</summary>
    public static ByteString DigestOf(FileInfo file) => ByteString.CopyFrom(SHA256.HashData(File.ReadAllBytes(file.FullName)));
}
