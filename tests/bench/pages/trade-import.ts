import type Papa from "papaparse";
import papaAddress from "papaparse/papaparse.min.js?url";
import { frame, watchLongTasks } from "./frames.ts";
import type { FromImport } from "./trade-import-worker.ts";
import { tradeTable } from "./trade-table.ts";

export type ImportName = "ours" | "papaparse";

/** In ms, from asking to the end; and what came of it. */
export type ImportRun = {
  readonly toEnd: number;
  /** Until the first rows were there; NaN where the way has no such moment. */
  readonly toFirst: number;
  /** Longest task of the page meanwhile; 0: none above 50. */
  readonly longestTask: number;
  readonly rows: number;
};

let file: Blob = new Blob();

/** Makes the table that every run reads; returns its size in bytes. */
async function prepare(rows: number): Promise<number> {
  file = tradeTable(rows);
  await loadPapaparse();
  return file.size;
}

type Import = { readonly rows: number; readonly toFirst: number };

/** A new worker of the product's engine: sniffed at, mapped, decoded, folded into columns, handed over. */
async function importOurs(begun: number): Promise<Import> {
  const worker = new Worker(new URL("./trade-import-worker.ts", import.meta.url), { type: "module" });
  let toFirst = Number.NaN;
  const rows = await new Promise<number>((done, fail) => {
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<FromImport>) => {
      if (data.kind === "first") toFirst = performance.now() - begun;
      else done(data.columns.count);
    };
    worker.postMessage(file);
  });
  worker.terminate();
  return { rows, toFirst };
}

/** The library as its authors built it: within a bundle, the worker it makes of its own text breaks. */
function loadPapaparse(): Promise<typeof Papa> {
  const script = document.createElement("script");
  script.src = papaAddress;
  return new Promise((done, fail) => {
    script.onload = () => done(Reflect.get(globalThis, "Papa"));
    script.onerror = () => fail(new Error("papaparse did not load"));
    document.head.append(script);
  });
}

/** The library in a worker of its own, rows as lists of texts, counted and let go as they come. */
function importPapaparse(begun: number): Promise<Import> {
  const library: typeof Papa = Reflect.get(globalThis, "Papa");
  let rows = -1;
  let toFirst = Number.NaN;
  return new Promise((done, fail) => {
    library.parse<string[]>(new File([file], "table.csv"), {
      worker: true,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        if (rows < 0) toFirst = performance.now() - begun;
        rows += data.length;
      },
      complete: () => done({ rows, toFirst }),
      error: fail,
    });
  });
}

async function run(name: ImportName): Promise<ImportRun> {
  await frame();
  await frame();
  const tasks = watchLongTasks();
  const begun = performance.now();
  const { rows, toFirst } = await (name === "ours" ? importOurs(begun) : importPapaparse(begun));
  const toEnd = performance.now() - begun;
  await frame();
  return { toEnd, toFirst, longestTask: tasks.longest(), rows };
}

Reflect.set(globalThis, "prepareImport", prepare);
Reflect.set(globalThis, "runImport", run);
