import { memo } from "react";
import type { Emphasis } from "#domain/lens/emphasis.ts";
import type { Scene } from "./timeline-scene.ts";

/** The lamp on the months that the selection lights, behind their bars. */
export const LampPaint = memo(function LampPaint(props: { readonly scene: Scene; readonly emphasis: Emphasis }) {
  const { scene, emphasis } = props;
  const { frame } = scene;
  return (
    <>
      {scene.columns.map(({ month, x }) => {
        const stress = emphasis.of({ kind: "month", id: month });
        if (stress !== "current" && stress !== "lit") return null;
        return (
          <rect
            key={month}
            className={`tt-lamp tt-lamp-${stress}`}
            x={x - 0.5}
            y={frame.top - 2}
            width={frame.step + 1}
            height={frame.bottom - frame.top + 2}
          />
        );
      })}
    </>
  );
});
