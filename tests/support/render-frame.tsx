import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { FrameApp } from "#app/embed/FrameApp.tsx";
import { createFrameStore } from "#app/embed/frame-store.ts";
import { holdToken } from "#app/embed/token.ts";
import type { AnswerableType, Connection, FrameDesk, HostBridge, Listening } from "#app/wiring/host/host-bridge.ts";
import { createDeskQueryClient } from "#app/wiring/use-dossier-load.ts";
import type { Config } from "#data/http/config.ts";
import { parseEmbedAddress } from "#domain/embedding/embed-address.ts";
import { RequestError } from "#embed/protocol/calls.ts";
import type { Answers, Events, EventType, Requests } from "#embed/protocol/contract.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";

/** What comes in chunks of its own, fetched before any test waits for it: a machine that does much else is slow at that. */
export const fetchChunks = async (): Promise<void> => {
  await Promise.all([
    import("#app/embed/PaneFrames.tsx"),
    import("#app/embed/StoryFrame.tsx"),
    import("#app/embed/Writable.tsx"),
    import("#app/embed/frame-answers.ts"),
    import("#app/embed/load-data.ts"),
    import("#app/wiring/workspace/workspace-chunk.ts"),
    import("#data/snapshot/open-snapshot.ts"),
    import("#domain/embedding/drift-words.ts"),
    import("#features/alliance-graph/canvas/GraphStage.tsx"),
    import("#features/alliance-graph/forms/TieList.tsx"),
    import("#features/evidence-ledger/index.ts"),
  ]);
};

/** Where the mocked source of a frame answers. */
export const SOURCE = "http://frame.test/sample/";

type Told = { readonly [Type in EventType]: { readonly type: Type; readonly payload: Events[Type] } }[EventType];
const NOTHING: Listening = { hover: false, links: false };

/** How a host answers to the name of a frozen copy. */
export type Giving = (id: string) => Promise<string>;
const nobody: Giving = () =>
  Promise.reject(new RequestError({ code: "not_ready", message: "No host is connected.", retryable: true }));

/** A bridge without a page around it: what the frame tells is kept, and the host is whoever holds the test. */
export function trialBridge({ connection = "alone" as Connection, give = nobody } = {}) {
  const ears = new Set<() => void>();
  const told: Told[] = [];
  let listening = NOTHING;
  let hosts = connection === "connected" ? 1 : 0;
  let desk: FrameDesk | null = null;
  const bridge: HostBridge = {
    connection: () => connection,
    subscribe: (onChange) => {
      ears.add(onChange);
      return () => ears.delete(onChange);
    },
    hosts: () => hosts,
    listening: () => listening,
    attend: (answers) => {
      desk = answers;
      return () => {
        if (desk === answers) desk = null;
      };
    },
    tell: (type, payload) => void told.push({ type, payload } as Told),
    askHost: async <Type extends "snapshot.get" | "ping">(type: Type, payload: Requests[Type]) => {
      const answer: unknown = type === "ping" || !("id" in payload) ? {} : { text: await give(payload.id) };
      return answer as Answers[Type];
    },
    dispose: () => undefined,
  };
  const change = () => {
    for (const hear of [...ears]) hear();
  };
  return {
    bridge,
    told,
    /** What was told of one kind. */
    toldOf: <Type extends EventType>(type: Type): readonly Events[Type][] =>
      told.flatMap((one) => (one.type === type ? [one.payload as Events[Type]] : [])),
    /** The host comes or goes; where one was there already, another comes in its place. */
    become: (next: Connection) => {
      connection = next;
      if (next === "connected") hosts += 1;
      change();
    },
    listen: (wish: Partial<Listening>) => {
      listening = { ...listening, ...wish };
      change();
    },
    /** Asks the frame; rejects where nothing answers yet. */
    ask: async <Type extends AnswerableType>(
      type: Type,
      payload: Requests[Type],
      signal = new AbortController().signal,
    ): Promise<Answers[Type]> => {
      if (desk === null) throw new Error("Nothing answers yet.");
      return desk[type](payload, { signal, progress: vi.fn(), wait: vi.fn() });
    },
    attended: () => desk !== null,
  };
}

type Start = {
  readonly bridge?: HostBridge;
  readonly config?: Partial<Config>;
};

/** An embedded view over the mocked source, by the query of its address, with a hand to use it. */
export function renderFrame(query = "", { bridge = trialBridge().bridge, config = {} }: Start = {}) {
  document.documentElement.dataset.entente = "loading";
  history.replaceState(null, "", `/embed/index.html${query}`);
  document.documentElement.dataset.root = "../";
  const hand = userEvent.setup();
  const address = parseEmbedAddress(query);
  const frame = createFrameStore(address.settings);
  const found: Config = { source: { kind: "sample", base: SOURCE }, embedOrigins: [], notice: null, ...config };
  const token = holdToken(found.source.base);
  const view = render(
    <QueryClientProvider client={createDeskQueryClient()}>
      <AnnouncerProvider>
        <FrameApp address={address} config={found} bridge={bridge} frame={frame} token={token} />
      </AnnouncerProvider>
    </QueryClientProvider>,
  );
  return { ...view, hand, frame, token };
}
