import { Component, type ReactNode, useCallback, useEffect, useSyncExternalStore } from "react";
import type { Answers, Requests } from "#embed/protocol/contract.ts";
import type { ExportOrder } from "#features/hand-over/index.ts";
import { useLate } from "../shell/use-late.ts";
import type { How } from "../wiring/host/host-bridge.ts";
import { refusal } from "./refusal.ts";
import { shownTheme } from "./shown-theme.ts";

const loadSeat = () => import("./ExportSeat.tsx").then(({ ExportSeat }) => ExportSeat);

/** Takes the exports that a host asks for, one after the other; what makes them comes with the first. */
export type ExportDesk = {
  readonly order: (wanted: Requests["export"], view: ExportOrder["view"], how: How) => Promise<Answers["export"]>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** The one that is being made; `null`: none is. */
  readonly now: () => ExportOrder | null;
};

/** A desk for one frame. */
export function createExportDesk(): ExportDesk {
  const ears = new Set<() => void>();
  let queue: readonly ExportOrder[] = [];
  const change = (next: readonly ExportOrder[]) => {
    queue = next;
    for (const hear of ears) hear();
  };
  return {
    order: ({ format, scale = 2 }, view, { signal, progress }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          signal.removeEventListener("abort", stop);
          if (queue.includes(made)) change(queue.filter((one) => one !== made));
        };
        const stop = () => made.failed(signal.reason);
        const made: ExportOrder = {
          format,
          view,
          theme: shownTheme(),
          scale,
          signal,
          progress,
          done: (file) => {
            leave();
            resolve(file);
          },
          failed: (cause) => {
            leave();
            reject(cause);
          },
        };
        signal.addEventListener("abort", stop);
        change([...queue, made]);
      }),
    subscribe: (onChange) => {
      ears.add(onChange);
      return () => ears.delete(onChange);
    },
    now: () => queue[0] ?? null,
  };
}

/** Makes what the desk is asked for; draws nothing. What cannot be made is told to whoever asked, and the view stands on. */
export function Exporting({ desk }: { readonly desk: ExportDesk }) {
  const order = useSyncExternalStore(desk.subscribe, desk.now);
  const failAll = useCallback(() => {
    failEach(desk, refusal("network", "The part of the view that makes exports did not come. Ask again."));
  }, [desk]);
  useEffect(
    () => () => failEach(desk, refusal("not_ready", "Another dossier took the place of this one. Ask again.")),
    [desk],
  );
  const Seat = useLate(order !== null, loadSeat, failAll);
  if (order === null || Seat === null) return null;
  return (
    <OrderBoundary order={order}>
      <Seat order={order} />
    </OrderBoundary>
  );
}

function failEach(desk: ExportDesk, cause: Error): void {
  for (let one = desk.now(); one !== null; one = desk.now()) one.failed(cause);
}

type BoundaryProps = { readonly order: ExportOrder; readonly children: ReactNode };

/** Fails an order whose picture cannot be drawn, in the place of everything around it. */
class OrderBoundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.order.failed(cause);
  }

  override componentDidUpdate({ order }: BoundaryProps): void {
    if (this.state.isBroken && order !== this.props.order) this.setState({ isBroken: false });
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
