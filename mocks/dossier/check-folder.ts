import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { decodeArticles } from "#data/http/wire/decode-articles.ts";
import { type DossierContents, decodeDossier, type PartContent } from "#data/http/wire/decode-dossier.ts";
import {
  type DossierSummary,
  decodeIndex,
  decodeManifest,
  type Manifest,
  PART_NAMES,
  type PartFile,
} from "#data/http/wire/decode-folder.ts";
import { finish } from "#data/http/wire/steps.ts";
import type { Dossier, Failure, PartName, PartState, Problem } from "#domain/dossier/dossier.ts";

/** One thing that is wrong: the file below what was checked, where in it, and what. */
export type Fault = { readonly file: string; readonly path: string; readonly reason: string };

/** What a check came to. */
export type Verdict = {
  readonly faults: readonly Fault[];
  /** How many files were read. */
  readonly files: number;
};

const MISSING: Failure = { kind: "missing", status: null, message: "not there" };
const FRESH: PartState = { kind: "fresh" };
const ABSENT: PartState = { kind: "absent", failure: MISSING };

/** Checks a folder of dossiers (`index.json`), one dossier (`dossier.json`), or one file of either. */
export function check(path: string): Verdict {
  if (!existsSync(path))
    return { faults: [{ file: path, path: "", reason: "there is no such file or folder" }], files: 0 };
  if (!statSync(path).isDirectory()) return checkFile(path);
  if (existsSync(join(path, "index.json"))) return checkFolder(path);
  if (existsSync(join(path, "dossier.json"))) return checkDossier(path, "");
  return { faults: [{ file: path, path: "", reason: "expected index.json or dossier.json in it" }], files: 0 };
}

function checkFolder(root: string): Verdict {
  const read = readJson(root, "index.json");
  if (!read.ok) return { faults: [read.fault], files: 1 };
  const index = decodeIndex(read.content);
  if (!index.ok) return { faults: [faultOf(index.reason)], files: 1 };
  const verdicts = index.value.dossiers.map((summary) => checkListed(root, summary));
  return {
    faults: [...index.value.problems.map((problem) => faultOf(problem)), ...verdicts.flatMap(({ faults }) => faults)],
    files: 1 + verdicts.reduce((sum, { files }) => sum + files, 0),
  };
}

/** A dossier of the index: what it holds, and whether the index tells the same of it. */
function checkListed(root: string, { id, title, counts }: DossierSummary): Verdict {
  const verdict = checkDossier(root, `${id}/`);
  const read = readJson(root, `${id}/dossier.json`);
  const manifest = read.ok ? decodeManifest(read.content) : null;
  if (!manifest?.ok) return verdict;
  const faults = [...verdict.faults];
  const differ = (path: string, here: unknown, there: unknown) => {
    if (here === there) return;
    faults.push({ file: "index.json", path: `${id}: ${path}`, reason: `says ${here}, the manifest says ${there}` });
  };
  differ("id", id, manifest.value.id);
  differ("title", title, manifest.value.title);
  for (const [part, count] of Object.entries(counts)) {
    const files = manifest.value.files.filter((file) => file.part === part);
    differ(
      `counts.${part}`,
      count,
      files.reduce((sum, file) => sum + file.count, 0),
    );
  }
  return { ...verdict, faults };
}

function checkDossier(root: string, below: string): Verdict {
  const read = readJson(root, `${below}dossier.json`);
  if (!read.ok) return { faults: [read.fault], files: 1 };
  const manifest = decodeManifest(read.content);
  if (!manifest.ok) return { faults: [faultOf(manifest.reason, below)], files: 1 };
  const { files } = manifest.value;
  const faults: Fault[] = [];
  const contents = new Map<string, unknown>();
  for (const file of files) {
    const found = readJson(root, below + file.path);
    if (!found.ok) faults.push(found.fault);
    else {
      contents.set(file.path, found.content);
      faults.push(...manifestFaults(file, found.bytes, found.content, below));
    }
  }
  const dossier = decodeDossier(contentsOf(manifest.value, contents));
  faults.push(...dossier.problems.map((problem) => faultOf(problem, below)), ...articleNames(dossier, files, below));
  return { faults, files: files.length + 1 };
}

/** What the manifest says of a file, beside the file. */
function manifestFaults(file: PartFile, bytes: Buffer, content: unknown, below: string): Fault[] {
  const faults: Fault[] = [];
  const differ = (path: string, said: string | number, found: string | number) => {
    if (said === found) return;
    const reason = `the manifest says ${said}, ${file.path} has ${found}`;
    faults.push({ file: `${below}dossier.json`, path: `${file.path}: ${path}`, reason });
  };
  differ("bytes", file.bytes, bytes.length);
  differ("sha256", file.sha256, createHash("sha256").update(bytes).digest("hex"));
  const count = countOf(file.part, content);
  if (count !== null) differ("count", file.count, count);
  return faults;
}

/** Records in a file; `null` where it has none to count. */
function countOf(part: PartName, content: unknown): number | null {
  if (part === "articles") return 1;
  if (Array.isArray(content)) return content.length;
  const flows = typeof content === "object" && content !== null && "flows" in content ? content.flows : null;
  return Array.isArray(flows) ? flows.length : null;
}

/** An article is asked for by its id: its file has to be called so. */
function articleNames(dossier: Dossier, files: readonly PartFile[], below: string): Fault[] {
  const paths = new Set(files.map(({ path }) => path));
  return dossier.articles
    .filter(({ id }) => !paths.has(`articles/${id}.json`))
    .map(({ id }) => ({
      file: `${below}dossier.json`,
      path: "parts",
      reason: `expected articles/${id}.json for ${id}`,
    }));
}

function contentsOf(manifest: Manifest, contents: ReadonlyMap<string, unknown>): DossierContents {
  const part = (name: PartName): PartContent => {
    const file = manifest.files.find((one) => one.part === name);
    if (!file && name === "briefings") return { state: FRESH, content: [] };
    if (!file || !contents.has(file.path)) return { state: ABSENT, content: null };
    return { state: FRESH, content: contents.get(file.path) };
  };
  const articles = manifest.files.filter((file) => file.part === "articles" && contents.has(file.path));
  return {
    manifest,
    sample: false,
    parts: {
      actors: part("actors"),
      arrangements: part("arrangements"),
      events: part("events"),
      quotes: part("quotes"),
      sources: part("sources"),
      prices: part("prices"),
      flows: part("flows"),
      briefings: part("briefings"),
      articles: {
        state: FRESH,
        files: articles.map(({ path }) => ({ path, content: contents.get(path), failure: null })),
      },
    },
  };
}

/** One file by itself: its records, not what they point at. */
function checkFile(path: string): Verdict {
  const root = dirname(path);
  const name = basename(path);
  const read = readJson(root, name);
  if (!read.ok) return { faults: [read.fault], files: 1 };
  return { faults: problemsOf(name, root, read.content).map((problem) => faultOf(problem)), files: 1 };
}

function problemsOf(name: string, root: string, content: unknown): readonly Problem[] {
  if (name === "index.json" || name === "dossier.json") {
    const decoded = name === "index.json" ? decodeIndex(content) : decodeManifest(content);
    return decoded.ok ? decoded.value.problems : [decoded.reason];
  }
  if (basename(root) === "articles") {
    return finish(decodeArticles(FRESH, [{ path: name, content, failure: null }])).problems;
  }
  const part = PART_NAMES.find((one) => name === `${one}.json`);
  if (part === undefined) {
    return [
      { part: name, path: "", reason: "expected a file of a dossier: quotes.json, articles/one.json", kind: "refused" },
    ];
  }
  const window = { from: "2000-01", to: "2000-01" } as Dossier["opening"]["window"];
  const opening = { window, article: null, actor: null };
  const manifest: Manifest = {
    id: "-",
    title: "",
    summary: null,
    updated: "",
    opening,
    layouts: [],
    files: [],
    problems: [],
  };
  const contents = contentsOf(manifest, new Map());
  return decodeDossier({
    ...contents,
    parts: { ...contents.parts, [part]: { state: FRESH, content } },
  }).problems.filter(({ kind }) => kind !== "dangling");
}

type Read =
  | { readonly ok: true; readonly content: unknown; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: Fault };

function readJson(root: string, path: string): Read {
  try {
    const bytes = readFileSync(join(root, path));
    return { ok: true, bytes, content: JSON.parse(bytes.toString("utf8")) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : "cannot be read";
    return { ok: false, fault: { file: path, path: "", reason } };
  }
}

const faultOf = ({ part, path, reason }: Problem, below = ""): Fault => ({ file: below + part, path, reason });
