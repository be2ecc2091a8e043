import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NAMESPACE, type RequestMessage } from "#embed/protocol/contract.ts";
import { createAnswer } from "./answering.ts";

const ID = "0123456789abcdef".repeat(4);
const request = (type: string, payload?: unknown): RequestMessage => ({
  ns: NAMESPACE,
  v: 1,
  kind: "request",
  id: "frame-1",
  type,
  payload,
});
/** Answers as the first time that a page is asked, with copies in that folder. */
const answer = (asked: RequestMessage, folder: string) => {
  const host = document.createElement("div");
  host.setAttribute("snapshot-base", folder);
  return createAnswer(host)(asked);
};
const fetched = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal("fetch", fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe("what a frame asks of the page", () => {
  it("is a frozen copy beside the page", async () => {
    fetched.mockResolvedValue(new Response('{"format":"trial"}'));
    expect(await answer(request("snapshot.get", { id: ID }), "./")).toEqual({
      payload: { text: '{"format":"trial"}' },
    });
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`./${ID}.json`, expect.anything());
  });

  it("is none where the page says of no folder that copies lie there", async () => {
    expect(await answer(request("snapshot.get", { id: ID }), "")).toMatchObject({ error: { code: "not_found" } });
    expect(fetched).not.toHaveBeenCalled();
  });

  it("is one in a folder of its own", async () => {
    fetched.mockResolvedValue(new Response("{}"));
    await answer(request("snapshot.get", { id: ID }), "https://cdn.example/frozen/");
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`https://cdn.example/frozen/${ID}.json`, expect.anything());
  });

  it.each([
    [{ id: "../../secret" }],
    [{ id: `${ID}/..` }],
    [{ id: 7 }],
    [{ id: [ID] }],
    [{ id: { toString: 1, valueOf: 1 } }],
    [{}],
    [null],
    [undefined],
    ["text"],
  ])("is nothing else of the page: %j", async (payload) => {
    expect(await answer(request("snapshot.get", payload), "./")).toMatchObject({ error: { code: "not_found" } });
    expect(fetched).not.toHaveBeenCalled();
  });

  it("may not be there, be out of reach, or break off on its way", async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError("reset")) });
    fetched
      .mockResolvedValueOnce(new Response("Gone.", { status: 404 }))
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockResolvedValueOnce(new Response(broken));
    for (const _try of ["missing", "offline", "broken"])
      expect(await answer(request("snapshot.get", { id: ID }), "./")).toEqual({
        error: { code: "not_found", message: "No answer to snapshot.get: not_found.", retryable: false },
      });
  });

  it("is given up where it does not come", async () => {
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort(new DOMException("Too slow.", "TimeoutError")));
    fetched.mockImplementation(async (_address, { signal } = {}) => {
      signal?.throwIfAborted();
      return new Promise<Response>(() => {});
    });
    const given = await answer(request("snapshot.get", { id: ID }), "./");
    expect(given).toMatchObject({ error: { code: "not_found" } });
    vi.restoreAllMocks();
  });

  it("is whether it is there", async () => {
    expect(await answer(request("ping"), "")).toEqual({ payload: {} });
  });

  it("is otherwise unknown", async () => {
    expect(await answer(request("cookies.get", { id: ID }), "")).toMatchObject({
      error: { code: "unknown_type" },
    });
    expect(fetched).not.toHaveBeenCalled();
  });
});
