import {
  EXPORT_FORMATS,
  LOAD_MODES,
  PRESENT_ACTIONS,
  type Requests,
  type RequestType,
  THEMES,
  UI_LEVELS,
  VIEWS,
} from "./contract.ts";
import { anything, fields, flag, isRecord, list, maybe, named, number, type Part, text, word } from "./shapes.ts";
import { lensOfAnyMajor, name, none, ref, refOrNone, step } from "./word-shapes.ts";

const rows = fields({ mode: word(LOAD_MODES), rows: list(anything, 1_000_000) });
const dossier = fields({ mode: word(LOAD_MODES), dossier: fields({ files: named(anything, 10_000) }) });
const load: Part<Requests["data.load"]> = (given, path) =>
  (isRecord(given) && given.rows !== undefined ? rows : dossier)(given, path);

const present = fields({ action: word(PRESENT_ACTIONS), step: maybe(step) });

/** What the payload of each request has to look like. */
export const REQUESTS: { readonly [Type in RequestType]: Part<Requests[Type]> } = {
  connect: fields({ protocols: list(number(0, 1000), 32), sdk: name, nonce: name }),
  "state.get": none,
  "state.set": fields({ lens: lensOfAnyMajor, partial: maybe(flag) }),
  select: fields({ ref: refOrNone }),
  focus: fields({ ref }),
  "months.set": fields({ from: text(10), to: text(10) }),
  "view.set": fields({ view: word(VIEWS) }),
  "step.set": fields({ step }),
  "theme.set": fields({ theme: maybe(word(THEMES)), tokens: maybe(named(anything, 64)) }),
  "locale.set": fields({ lang: text(35) }),
  "ui.set": fields({ ui: word(UI_LEVELS) }),
  "data.load": load,
  export: fields({ format: word(EXPORT_FORMATS), scale: maybe(number(1, 4)) }),
  "auth.set": fields({ token: text(16_384), expiresAt: maybe(text(64)) }),
  present,
  undo: none,
  redo: none,
  print: none,
  "snapshot.get": fields({ id: name }),
  ping: none,
};
