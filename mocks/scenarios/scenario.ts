import type { Folder, TextFolder } from "../folder.ts";

/** Reads the file that is asked for. */
type Read = () => ReturnType<Folder["read"]>;

/** A way for a source to behave. */
export type Scenario = {
  readonly name: string;
  /** What the folder holds, given the compiled sample. */
  readonly folder: (sample: TextFolder) => Folder;
  /** What a question for the file at `path` is answered with, given what the folder holds there. */
  readonly answer: (path: string, read: Read) => Promise<Response>;
};

/** What a plain static server would answer; `keep` tells whether copies of it may stay on the machine. */
export async function plainAnswer(read: Read, keep: boolean): Promise<Response> {
  const text = await read();
  if (text === null) return new Response("Nothing is here.\n", { status: 404 });
  return new Response(text, {
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": keep ? "no-cache" : "no-store" },
  });
}

/** The folder as it is. */
export const asItIs = (sample: TextFolder): Folder => sample;
