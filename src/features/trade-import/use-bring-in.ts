import { type RefObject, useEffect, useState } from "react";
import { useAnnounce } from "#ui/announce.tsx";
import type { ImportedFile } from "./imported-file.ts";
import { faultsOf } from "./source-line.ts";
import type { useFileImport } from "./use-file-import.ts";

type Work = ReturnType<typeof useFileImport>;

const NO_FAULTS = { title: null, retrieved: null } as const;

/** Why the file as it stands cannot be brought in, apart from its source line; `null`: nothing is in the way. */
function hindranceOf({ needs, doubts, reading, isBusy }: Work): string | null {
  if (needs.length > 0) return "The left side asks for what is missing.";
  if (reading.read === null || reading.progress !== null || isBusy) return "The rows are still being read.";
  return doubts[0] === undefined ? null : `To be answered on the left: ${doubts[0].ask}`;
}

/** The import itself: brings the file in, or says what is in the way and leads there. */
export function useBringIn(
  file: File,
  work: Work,
  title: RefObject<HTMLInputElement | null>,
  onImported: (file: ImportedFile) => void,
) {
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { line, mapping } = work;
  const { read } = work.reading;
  // What stood in the way may be gone by now.
  useEffect(() => {
    void [line, mapping, read];
    setSaid(null);
  }, [line, mapping, read]);
  const refuse = (why: string) => {
    setSaid(why);
    announce(why);
  };
  const bringIn = async () => {
    const hindrance = hindranceOf(work);
    if (hindrance !== null || read === null) return refuse(hindrance ?? "");
    const faults = faultsOf(line);
    const fault = faults.title ?? faults.retrieved;
    if (fault !== null) {
      setAsked(true);
      title.current?.focus();
      return refuse(fault);
    }
    if (read.rows.kept === 0) return refuse("No row can be imported as it is.");
    const hindered = await work.bringIn();
    if (hindered !== null) return refuse(hindered);
    return onImported({ name: file.name, rows: read.rows.kept, series: read.series, span: read.span });
  };
  return { bringIn: () => void bringIn(), said, faults: isAsked ? faultsOf(line) : NO_FAULTS };
}
