import { type ReactNode, useMemo, useRef, useState } from "react";
import type { ReaderTab } from "#domain/lens/lens.ts";
import type { ArticleId } from "#domain/shared/ids.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { BarToolsProvider } from "#ui/bar-tools.tsx";
import { Corner } from "#ui/corner.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { ArticleTab } from "./ArticleTab.tsx";
import type { Coding } from "./coding.ts";
import { countEvidence } from "./evidence-count.ts";
import "./reader.css";
import type { TheirCoding } from "./their-coding.ts";
import { useFollowPicks } from "./use-follow-picks.ts";

/** The reader: the article and its quotes, the evidence behind the selection, the records behind the timeline. */
export function ArticleReader(props: {
  readonly compact: boolean;
  /** What the Evidence tab shows. */
  readonly evidence: ReactNode;
  /** What can be done with words; `null` where nothing can be kept. */
  readonly coding?: Coding | null;
  /** What another coder made of the articles; nothing where there is no workspace to lay it over. */
  readonly theirs?: TheirCoding | undefined;
  /** What the Data tab shows. */
  readonly records: ReactNode;
}) {
  const { compact } = props;
  const pane = useRef<HTMLElement>(null);
  const left = useRef(new Map<ArticleId, number>());
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const idBase = useTabIds();
  const tab = useLens((lens) => lens.tab);
  const { set } = useLensGestures();
  useFollowPicks();
  return (
    <section
      ref={pane}
      aria-label="Reader"
      data-pane="reader"
      tabIndex={-1}
      className={`pane reader ${compact ? "reader-compact" : ""}`}
    >
      <div className="reader-bar">
        <TabRow
          label="Reader pages"
          className="reader-tabs"
          idBase={idBase}
          chosen={tab}
          onChoose={(chosen: ReaderTab) => set({ tab: chosen })}
          tabs={[
            { name: "article", label: "Article" },
            { name: "evidence", label: <EvidenceLabel /> },
            { name: "data", label: "Data" },
          ]}
        />
        <div className="reader-tools">
          <div ref={setTools} className="reader-tools" />
          <Corner />
        </div>
      </div>
      <div {...panelProps(idBase, tab)} className="reader-tab">
        <BarToolsProvider seat={tools}>
          {tab === "article" ? (
            <ArticleTab pane={pane} compact={compact} left={left} coding={props.coding ?? null} theirs={props.theirs} />
          ) : null}
          {tab === "evidence" ? props.evidence : null}
          {tab === "data" ? props.records : null}
        </BarToolsProvider>
      </div>
    </section>
  );
}

/** "Evidence 114", or "Evidence 7 of 114" when something is selected. */
function EvidenceLabel() {
  const dossier = useDossier();
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const { linked, all } = useMemo(
    () => countEvidence({ selection, thread }, index, dossier),
    [selection, thread, index, dossier],
  );
  return (
    <>
      Evidence{" "}
      <span className="tab-count">
        {linked === null ? writeNumber(all) : `${writeNumber(linked)} of ${writeNumber(all)}`}
      </span>
    </>
  );
}
