import { createContext, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

const SeatContext = createContext<HTMLElement | null>(null);

/** Lets whatever page of a tabbed pane is in front put its controls at the end of the pane's bar. */
export function BarToolsProvider(props: { readonly seat: HTMLElement | null; readonly children: ReactNode }) {
  return <SeatContext value={props.seat}>{props.children}</SeatContext>;
}

/** Controls that belong in the bar of the pane around; they stand where they are written when there is none. */
export function BarTools(props: { readonly children: ReactNode }) {
  const seat = useContext(SeatContext);
  return seat === null ? <div className="flex justify-end">{props.children}</div> : createPortal(props.children, seat);
}
