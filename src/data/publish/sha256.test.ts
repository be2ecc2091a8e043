import { createHash } from "node:crypto";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { finish } from "../http/wire/steps.ts";
import { sha256, sha256Steps } from "./sha256.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

afterEach(() => vi.unstubAllGlobals());

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j is that of the standard's examples, with the browser's means and without", async (text, expected) => {
    expect(await sha256(bytesOf(text))).toBe(expected);
    vi.stubGlobal("crypto", {});
    expect(await sha256(bytesOf(text))).toBe(expected);
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])("is the same as that of Node", (bytes) => {
    expect(finish(sha256Steps(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("stops when it is not wanted any more", async () => {
    await expect(sha256(bytesOf("abc"), AbortSignal.abort())).rejects.toThrow();
  });
});
