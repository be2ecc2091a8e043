import { useCallback, useLayoutEffect, useRef } from "react";
import { holdTyping, type TypedAhead } from "./typed-ahead.ts";

/**
 * Holds what is typed from when a field was asked for until it is there and takes it, by the function returned. Begins
 * before the effects of a field that comes in the same turn.
 */
export function useTypedAhead(isAsked: boolean, onEscape: () => void): () => string {
  const held = useRef<TypedAhead | null>(null);
  useLayoutEffect(() => {
    if (!isAsked) return;
    const holding = holdTyping(onEscape);
    held.current = holding;
    return () => void holding.take();
  }, [isAsked, onEscape]);
  return useCallback(() => held.current?.take() ?? "", []);
}
