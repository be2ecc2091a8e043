import { type Answers, LOAD_BYTES, LOAD_MODES, MAJORS, type RequestType } from "./contract.ts";
import { blob, fields, flag, list, number, type Part, text, word } from "./shapes.ts";
import { counts, lensOfAnyMajor, name, none } from "./word-shapes.ts";

const applied = fields({ applied: flag });
const ignored = list(fields({ path: text(), reason: text() }), 1000);
const changed = fields({ applied: list(text(), 64), ignored });
const words = list(name, 100);

/** What the answer to each request has to look like. */
export const ANSWERS: { readonly [Type in RequestType]: Part<Answers[Type]> } = {
  connect: fields({
    protocol: word(MAJORS),
    app: name,
    nonce: name,
    capabilities: fields({ requests: words, events: words, formats: words, readonly: flag, deprecated: words }),
    views: words,
    limits: counts,
  }),
  "state.get": fields({ lens: lensOfAnyMajor, view: name }),
  "state.set": fields({ lens: lensOfAnyMajor, ignored }),
  select: applied,
  focus: applied,
  "months.set": applied,
  "view.set": applied,
  "step.set": applied,
  "theme.set": changed,
  "locale.set": changed,
  "ui.set": changed,
  "data.load": fields({ counts, problems: ignored, mode: word(LOAD_MODES) }),
  export: fields({ name: text(), type: text(), blob }),
  "auth.set": applied,
  present: fields({ step: number(0, 10_000), of: number(0, 10_000) }),
  undo: applied,
  redo: applied,
  print: applied,
  "snapshot.get": fields({ text: text(LOAD_BYTES) }),
  ping: none,
};

/** Whether a name is that of a request, and so of its answer. */
export const isAnswered = (type: string): type is RequestType => Object.hasOwn(ANSWERS, type);
