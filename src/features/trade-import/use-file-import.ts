import { useCallback, useEffect, useMemo, useState } from "react";
import type { OpenedFile, Settled } from "#data/trade-files/session-messages.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import type { QuestionTopic } from "#domain/trade/import/mapping-questions.ts";
import type { TradeFile } from "#domain/trade/trade-file.ts";
import { keepUnpacked } from "#domain/trade/unpacked-memory.ts";
import { putTradeFile } from "#domain/workspace/commands/trade-files.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { doubtsOf, needsOf } from "./mapping-needs.ts";
import { type SourceLine, sourceOf } from "./source-line.ts";
import { useFixes } from "./use-fixes.ts";
import { useOpenedFile, useReading, useSum } from "./use-import-session.ts";

const AS_FOUND: Settled = {};

/** Everything about one file on its way in: how it is read, what was mended, and the step that brings it in. */
export function useFileImport(file: File) {
  const store = useWorkspaceStore();
  const [settled, setSettled] = useState<Settled>(AS_FOUND);
  const { session, opening } = useOpenedFile(file, settled);
  const opened = opening.kind === "open" ? opening.file : null;
  const [mapping, setMapping] = useMapping(opened);
  const fixes = useFixes();
  const needs = useMemo(
    () => (opened === null || mapping === null ? [] : needsOf(opened.found, mapping)),
    [opened, mapping],
  );
  const answers = useAnswers(opened);
  const { reading, stop, again } = useReading(session, needs.length > 0 ? null : mapping, fixes.corrections);
  const sum = useSum(session, opened, reading.read !== null);
  const earlier = useWorkspace(({ history }) =>
    sum === null ? null : (Object.values(history.document.tradeFiles).find(({ sha256 }) => sha256 === sum) ?? null),
  );
  const { line, setLine, isWritten } = useSourceLine(earlier);
  const [isBusy, setBusy] = useState(false);
  const settle = useCallback(
    (change: Settled) => {
      setSettled((before) => ({ ...before, ...change }));
      fixes.reset();
    },
    [fixes.reset],
  );
  /** Brings the file in as one step; what hindered it in words, else `null`. */
  const bringIn = async (): Promise<string | null> => {
    const { read } = reading;
    if (session === null || mapping === null || read === null || opened === null) return "The file was not read yet.";
    setBusy(true);
    try {
      const { packed, columns } = await session.ask("pack", null);
      const sha256 = sum ?? (await session.ask("sha256", null));
      const refused = await session.ask("refusals", null);
      const name = nameOf(opened);
      const source = sourceOf(line, earlier?.source ?? (`source-${crypto.randomUUID()}` as SourceId));
      const row: TradeFile = {
        id: earlier?.id ?? `trade-${crypto.randomUUID()}`,
        name,
        bytes: opened.bytes,
        sha256,
        imported: calendarDay(new Date()),
        turn: nextTurn(Object.values(store.getState().history.document.tradeFiles)),
        mapping,
        source: source.id,
        rows: read.rows,
        leftOut: read.leftOut,
        ...(refused === null ? {} : { refused }),
        plot: earlier?.plot ?? "gaps",
        packed,
      };
      keepUnpacked(packed, columns);
      const isKept = store
        .getState()
        .perform(putTradeFile(row, source, `import of ${writeCount(read.rows.kept, "row")} from ${name}`));
      return isKept ? null : "Nothing can be added: the workspace is read-only here.";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    session,
    opening,
    opened,
    settled,
    settle,
    mapping,
    setMapping,
    needs,
    doubts: answers.doubts,
    answer: answers.answer,
    fixes,
    reading,
    stop,
    again,
    earlier,
    line,
    setLine: (change: Partial<SourceLine>) => setLine({ ...line, ...change }),
    isBusy,
    bringIn,
    /** What would be lost by leaving. */
    hasWork: fixes.count > 0 || (opened !== null && mapping !== opened.mapping) || isWritten,
  };
}

const nextTurn = (files: readonly TradeFile[]) => 1 + Math.max(0, ...files.map(({ turn = 0 }) => turn));

/** What the file is called among others: a table of a zip by both names. */
const nameOf = ({ name, part, parts }: OpenedFile): string =>
  part === null || parts.length < 2 ? name : `${part} in ${name}`;

/** The mapping as it is now: the proposed one until something of it is changed, or the file is opened in another way. */
function useMapping(opened: OpenedFile | null) {
  const [chosen, setChosen] = useState<{ readonly of: OpenedFile; readonly mapping: Mapping } | null>(null);
  const mapping = opened === null ? null : chosen?.of === opened ? chosen.mapping : opened.mapping;
  const setMapping = useCallback(
    (next: Mapping) => opened !== null && setChosen({ of: opened, mapping: next }),
    [opened],
  );
  return [mapping, setMapping] as const;
}

/** What may be read in two ways, until the reader said which; asked anew where the file is opened in another way. */
function useAnswers(opened: OpenedFile | null) {
  const [given, setGiven] = useState<{ readonly of: OpenedFile; readonly topics: ReadonlySet<QuestionTopic> } | null>(
    null,
  );
  const topics = given !== null && given.of === opened ? given.topics : NO_TOPICS;
  return {
    doubts: opened === null ? [] : doubtsOf(opened.questions, topics),
    answer: (about: QuestionTopic) =>
      opened !== null &&
      setGiven((before) => ({ of: opened, topics: new Set([...(before?.of === opened ? before.topics : []), about]) })),
  };
}

const NO_TOPICS: ReadonlySet<QuestionTopic> = new Set();

/** The source line: blank, but for today; that of an earlier import of the same file where there was one, until it is written. */
function useSourceLine(earlier: TradeFile | null) {
  const sources = useWorkspace(({ history }) => history.document.sources);
  const today = useMemo(() => writeDate(calendarDay(new Date())), []);
  const [line, setLine] = useState<SourceLine>({ title: "", link: "", retrieved: today });
  const source = earlier === null ? null : rowOf(sources, earlier.source);
  useEffect(() => {
    if (source === null) return;
    setLine((before) =>
      before.title === "" && before.link === ""
        ? { ...before, title: source.title, link: source.locator ?? "" }
        : before,
    );
  }, [source]);
  const isWritten = line.title.trim() !== (source?.title ?? "") && line.title.trim() !== "";
  return { line, setLine, isWritten };
}
