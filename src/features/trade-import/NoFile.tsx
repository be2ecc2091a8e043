import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "#ui/Button.tsx";
import type { Opening } from "./use-import-session.ts";

/** Why a file is not read, and what can be done instead. */
export function NoFile(props: {
  readonly file: File;
  readonly opening: Extract<Opening, { kind: "refused" | "failed" }>;
  readonly onArticle: () => void;
  readonly onSkip: () => void;
}) {
  const { file, opening } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className="ti-none" role="alert">
      <h2>
        <CircleAlert size={18} aria-hidden="true" />{" "}
        {opening.kind === "refused" ? opening.what : `“${file.name}” could not be read.`}
      </h2>
      <p>{opening.kind === "refused" ? `${opening.where} ${opening.next}` : opening.reason}</p>
      <p>Nothing was imported.</p>
      <div className="ti-none-ways">
        <Button look="line" onClick={props.onSkip}>
          Close
        </Button>
        <Button onClick={props.onArticle}>Read it as an article</Button>
      </div>
    </div>
  );
}
