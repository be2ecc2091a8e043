import { useCallback, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Config } from "#data/http/config.ts";
import type { Progress } from "#data/http/progress.ts";
import { createMemoryCopies } from "#data/local/copies.ts";
import type { Failure } from "#domain/dossier/dossier.ts";
import type { EmbedAddress } from "#domain/embedding/embed-address.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import type { ErrorCode } from "#embed/protocol/contract.ts";
import { Button } from "#ui/Button.tsx";
import { PaneBoundary } from "../shell/PaneBoundary.tsx";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import { showState } from "../wiring/page-state.ts";
import { type DossierLoad, useDossierLoad } from "../wiring/use-dossier-load.ts";
import { DossierFrame } from "./DossierFrame.tsx";
import { FrameFailed, FrameLoading, FrameSaid } from "./FrameStates.tsx";
import type { FrameStore } from "./frame-store.ts";
import { underRows } from "./row-layer.ts";
import type { TokenHolder } from "./token.ts";
import { useFrozenWords } from "./use-drift.ts";
import { useGate } from "./use-gate.ts";
import { tellEachHost } from "./use-host.ts";
import { type SnapshotLoad, useSnapshot } from "./use-snapshot.ts";
import { useTokenAsk } from "./use-token-ask.ts";

type Props = {
  /** As the frame was opened. */
  readonly address: EmbedAddress;
  readonly config: Config;
  readonly bridge: HostBridge;
  readonly frame: FrameStore;
  readonly token: TokenHolder;
};

/** An embedded view: the dossier of the source, a frozen copy, or what the host handed over. */
export function FrameApp({ address, config, bridge, frame, token }: Props) {
  // A frame of somebody else's page leaves no copies of the dossier behind.
  const [outside] = useState(() => ({ fetch: token.fetch, copies: createMemoryCopies() }));
  const [wanted] = useState(() => new URLSearchParams(address.lens).get("d"));
  const load = useDossierLoad(config.source, wanted, undefined, outside);
  const snapshotId = useStore(frame, ({ settings }) => settings.snapshot);
  const given = useStore(frame, (state) => state.given);
  const rows = useStore(frame, (state) => state.rows);
  const snapshot = useSnapshot(snapshotId, bridge);
  const [bad, setBad] = useState(address.ignored);
  const dismiss = useCallback(() => setBad([]), []);
  const showLive = useCallback(() => frame.getState().set({ snapshot: null }), [frame]);
  useTokenAsk(bridge, token);
  const live = load.kind === "ready" ? load.dossier : load.kind === "loading" ? "awaited" : "absent";
  const opened = snapshot.kind === "open" ? snapshot.opened : null;
  const isHosts = given !== null || rows !== null;
  const frozen = useFrozenWords(isHosts ? null : opened, live);
  // What the host handed over, else the frozen copy where one is asked for, else what the source gave.
  const read = load.kind === "ready" ? load.dossier : null;
  const below = given ?? (snapshotId === null ? read : (opened?.dossier ?? null));
  const shown = useMemo(() => below && underRows(below, rows), [below, rows]);
  const fault = shown === null ? faultOf(snapshot, load) : null;
  const retry = load.kind === "loading" ? null : load.retry;
  // Who asks while somebody signs in waits for the token, and for the dossier that comes with it.
  const closed = fault === null || fault.code === "forbidden" ? null : fault.message;
  const gate = useGate(bridge, { frame, token, retry }, closed);
  useNothingShown(bridge, shown === null, fault);
  if (given === null && snapshot.kind === "failed")
    return (
      <FrameSaid title="The frozen copy cannot be shown" said={snapshot.fault}>
        <Button look="act" onClick={snapshot.retry}>
          Retry
        </Button>
        <Button look="line" onClick={showLive}>
          Show live data
        </Button>
      </FrameSaid>
    );
  if (given === null && snapshot.kind === "loading") return <FrameLoading said="Reading the frozen copy" />;
  if (shown !== null)
    return (
      <PaneBoundary key={shown.id} name="This view" pane="graph">
        <DossierFrame
          query={below === read ? address.lens : withoutDossier(address.lens)}
          bad={bad}
          onDismiss={dismiss}
          bridge={bridge}
          frame={frame}
          gate={gate}
          dossier={shown}
          frozen={frozen}
          opened={isHosts ? null : opened}
          again={load.kind === "ready" && read === below ? { retry: load.retry, isAsking: load.refreshing } : null}
          notice={config.notice}
        />
      </PaneBoundary>
    );
  if (load.kind === "loading") return <FrameLoading said={saidOf(load)} />;
  if (load.kind === "failed") return <FrameFailed failure={load.failure} onRetry={load.retry} />;
  return <FrameSaid title={EMPTY.message} said="The source answered and lists none." />;
}

/** What the host hands over and what is frozen are shown by the lens of the address, whatever dossier that names. */
function withoutDossier(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete("d");
  return String(parameters);
}

/** Why there is nothing to show, as the host is told. */
type FrameFault = { readonly code: ErrorCode; readonly message: string };

const EMPTY: FrameFault = { code: "not_found", message: "There is no dossier here yet" };

function faultOf(snapshot: SnapshotLoad, load: DossierLoad): FrameFault | null {
  if (snapshot.kind === "failed") return { code: "not_found", message: snapshot.fault };
  if (snapshot.kind === "loading") return null;
  if (load.kind === "empty") return EMPTY;
  if (load.kind !== "failed") return null;
  return { code: CODES[load.failure.kind] ?? "network", message: load.failure.message };
}

/** As programs hear of a failure; any other is one of the network. */
const CODES: Readonly<Partial<Record<Failure["kind"], ErrorCode>>> = { missing: "not_found", denied: "forbidden" };

/** So long a host has to give a token that the source takes. */
const SIGN_IN_MS = 5_000;

/** Says to whoever reads the document, and to the host, that there is nothing to show yet, or at all. */
function useNothingShown(bridge: HostBridge, isNothing: boolean, fault: FrameFault | null): void {
  const { code, message } = fault ?? {};
  useEffect(() => {
    if (isNothing) showState(code === undefined ? "loading" : "failed");
    if (code === undefined || message === undefined) return;
    let stop = () => {};
    const tell = () => {
      stop = tellEachHost(bridge, () => bridge.tell("problem", { code, message }));
    };
    // To sign in takes a moment, and is no problem while it does.
    const timer = setTimeout(tell, code === "forbidden" ? SIGN_IN_MS : 0);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [bridge, isNothing, code, message]);
}

function saidOf({ progress, again, slow }: Extract<DossierLoad, { kind: "loading" }>): string {
  if (again !== null) return `${again.failure.message} Trying again.`;
  return `${progressOf(progress)}${slow ? ". Still working" : ""}`;
}

function progressOf(progress: Progress | null): string {
  if (progress === null) return "Reading the dossier";
  const { what, done, total } = progress;
  return total > 1 ? `Reading ${what}, ${writeNumber(done)} done` : `Reading ${what}`;
}
