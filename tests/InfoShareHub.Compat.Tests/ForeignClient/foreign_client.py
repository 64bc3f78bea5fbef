"""Calls the echo service with a gRPC client that shares no code with .NET.

Reads {"target", "ca", "certificate", "key"} as JSON from standard input, so that no key touches the disk,
and writes what came back as JSON to standard output.
"""
import json
import sys

import grpc

SERVICE = "/infoshare.compat.test.Echo/"


def field(number, wire_type, payload):
    return bytes([number << 3 | wire_type]) + payload


def text(number, value):
    data = value.encode()
    assert len(data) < 128
    return field(number, 2, bytes([len(data)]) + data)


def varint(number, value):
    assert value < 128
    return field(number, 0, bytes([value]))


def main():
    asked = json.load(sys.stdin)
    credentials = grpc.ssl_channel_credentials(asked["ca"].encode(), asked["key"].encode(), asked["certificate"].encode())
    answer = {}
    with grpc.secure_channel(asked["target"], credentials) as channel:
        say = channel.unary_unary(SERVICE + "Say")
        reply, call = say.with_call(text(1, "hello"), timeout=10, metadata=(("x-text", "plain"), ("x-data-bin", bytes(range(256)))))
        trailers = {key: value for key, value in call.trailing_metadata()}
        answer["say"] = reply.hex()
        answer["trailer"] = trailers["x-text"]
        answer["binary_trailer"] = trailers["x-data-bin"].hex()

        compressed = say(text(1, "z" * 100), timeout=10, compression=grpc.Compression.Gzip)
        answer["compressed"] = compressed.hex()

        spread = channel.unary_stream(SERVICE + "Spread")
        answer["spread"] = [reply.hex() for reply in spread(text(1, "s") + varint(3, 3), timeout=10)]

        converse = channel.stream_stream(SERVICE + "Converse")
        answer["converse"] = [reply.hex() for reply in converse(iter([text(1, "a"), text(1, "b")]), timeout=10)]

        try:
            say(text(1, "no such record") + varint(2, 1) + varint(3, 5), timeout=10)
        except grpc.RpcError as error:
            answer["refusal"] = [error.code().name, error.details(), dict(error.trailing_metadata())["reason"]]

        try:
            say(text(1, "python waits") + varint(2, 3), timeout=1)
        except grpc.RpcError as error:
            answer["late"] = error.code().name
    json.dump(answer, sys.stdout)


main()
