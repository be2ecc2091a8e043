import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import type { Brought } from "#features/article-import/index.ts";
import type { ImportedFile } from "#features/trade-import/index.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { lateView } from "../../shell/late-view.tsx";
import { useLate } from "../../shell/use-late.ts";
import { splitBrought } from "./split-brought.ts";

const loadFeature = () => import("#features/trade-import/index.ts");
const loadImport = () => loadFeature().then(({ TradeImport }) => TradeImport);
const ImportedNotice = lateView(() => loadFeature().then(({ ImportedNotice }) => ImportedNotice));

/** The way in for tables of figures, and the door that tells them from articles. */
export type TradeDoor = {
  /** Takes what was dropped or pasted: tables go here, articles where they went before. */
  readonly bring: (brought: Brought) => void;
  /** Takes files that were picked as trade files. */
  readonly pick: (files: readonly File[]) => void;
  /** The view of the import, while there is one. */
  readonly view: ReactNode;
  /** What came in last, with the way back. */
  readonly notice: ReactNode;
};

/** `isOpen`: a workspace can keep what comes in; until then it waits. Articles go to `bringArticles`. */
export function useTradeImport(
  isOpen: boolean,
  first: Brought | null,
  bringArticles: (brought: Brought) => void,
): TradeDoor {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [imported, setImported] = useState<ImportedFile | null>(null);
  /** Articles that came with tables wait until those are through. */
  const waiting = useRef<readonly File[]>([]);
  const announce = useAnnounce();
  const close = useCallback(() => {
    setFiles([]);
    if (waiting.current.length > 0) bringArticles({ kind: "files", files: waiting.current });
    waiting.current = [];
  }, [bringArticles]);
  const missing = useCallback(() => setFiles([]), []);
  const View = useLate(files.length > 0, loadImport, missing);
  const bring = useCallback(
    (brought: Brought) =>
      void splitBrought(brought).then(({ tables, rest }) => {
        if (tables.length > 0) setFiles((before) => [...before, ...tables]);
        if (rest === null) return;
        if (tables.length > 0 && rest.kind === "files") waiting.current = [...waiting.current, ...rest.files];
        else bringArticles(rest);
      }),
    [bringArticles],
  );
  useEffect(() => {
    if (first !== null) bring(first);
  }, [first, bring]);
  const view =
    files.length > 0 && View && isOpen ? (
      <View
        files={files}
        onImported={(file) => {
          setImported(file);
          announce(`Imported ${writeCount(file.rows, "row")} from ${file.name}.`);
        }}
        onArticle={(file) => {
          waiting.current = [...waiting.current, file];
        }}
        onClose={close}
      />
    ) : null;
  return {
    bring,
    pick: setFiles,
    view,
    notice: imported === null ? null : <ImportedNotice file={imported} onGone={() => setImported(null)} />,
  };
}
