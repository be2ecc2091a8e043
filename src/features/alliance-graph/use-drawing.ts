import { type ComponentType, useCallback, useEffect, useState } from "react";
import type { StageProps } from "./canvas/GraphStage.tsx";

/** The drawn form of the graph: its code comes in a chunk of its own, and it needs a canvas that lasts (R33). */
export function useDrawing(): {
  readonly Stage: ComponentType<StageProps> | null;
  /** Why the graph cannot be drawn, in words. */
  readonly fault: string | null;
  /** The canvas was taken away. */
  readonly lose: (reason: string) => void;
  readonly retry: () => void;
} {
  const [Stage, setStage] = useState<ComponentType<StageProps> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = attempt >= 0;
    if (!canDraw()) {
      setFault("This browser gives no drawing surface.");
      return;
    }
    import("./canvas/GraphStage.tsx").then(
      (loaded) => wanted && setStage(() => loaded.GraphStage),
      () => wanted && setFault("The part that draws did not arrive."),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setFault(null);
    setAttempt((before) => before + 1);
  }, []);
  return { Stage, fault, lose: setFault, retry };
}

function canDraw(): boolean {
  try {
    return document.createElement("canvas").getContext("2d") !== null;
  } catch {
    return false;
  }
}
