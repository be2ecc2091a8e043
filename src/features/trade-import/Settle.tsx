import type { RefObject } from "react";
import { FIX_MARK } from "./fix-work.ts";

/** Takes what stands there; for the key F, and for whoever cannot see that it is taken already. */
export function Settle(props: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sr-only-text"
      aria-label={props.label}
      {...{ [FIX_MARK]: "" }}
      onClick={props.onPress}
    />
  );
}

/** Presses what a row's fix would do; `false` where it has none, or not all it needs. */
export function pressFix(row: RefObject<HTMLElement | null> | HTMLElement | null): boolean {
  const element = row instanceof Element ? row : (row?.current ?? null);
  const button = element?.querySelector<HTMLButtonElement>(`[${FIX_MARK}]`);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}
