import { readdirSync } from "node:fs";
import type { ReanchorInput } from "#domain/annotation/reanchor.ts";
import type { FromWorker, ToWorker } from "../../src/workers/messages.ts";
import type { Bench } from "./browser.ts";

/** Times, in ms, of the job in workers of the built desk: each worker new, asked twice, first with nothing compiled. */
export async function timeInWorker(
  bench: Bench,
  input: ReanchorInput,
): Promise<{ readonly first: readonly number[]; readonly again: readonly number[] }> {
  const folder = await bench.deskFolder();
  const entry = readdirSync(`${folder}/assets`).find((name) => /^entry-[\w-]+\.js$/.test(name)) ?? "";
  const { page, close } = await bench.open();
  await page.goto(await bench.deskUrl());
  const runs: (readonly [number, number])[] = [];
  for (let run = 0; run < bench.runs; run += 1) runs.push(await page.evaluate(askTwice, { entry, input }));
  await close();
  return { first: runs.map(([first]) => first), again: runs.map(([, again]) => again) };
}

/** Runs in the page. */
async function askTwice({ entry, input }: { entry: string; input: ReanchorInput }): Promise<readonly [number, number]> {
  const worker = new Worker(new URL(`assets/${entry}`, document.baseURI), { type: "module" });
  const heard = (kind: FromWorker["kind"]) =>
    new Promise<void>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === kind) resolve();
        else if (data.kind === "failure") reject(new Error(data.message));
      };
    });
  await heard("ready");
  const times: number[] = [];
  for (const id of [1, 2]) {
    const started = performance.now();
    worker.postMessage({ kind: "start", id, name: "reanchor", input } satisfies ToWorker);
    await heard("result");
    times.push(performance.now() - started);
  }
  worker.terminate();
  return [times[0] ?? Number.NaN, times[1] ?? Number.NaN];
}
