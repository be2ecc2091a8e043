import { type Answers, LOAD_MODES, MAJORS, type RequestType } from "./contract.ts";
import { blob, fields, flag, list, type Part, text, word } from "./shapes.ts";
import { counts, lensOfAnyMajor, name, none, step } from "./word-shapes.ts";

/** What the app is asked for. */
export type AppRequest = Exclude<RequestType, "snapshot.get">;
/** Requests that are answered by whether it was done, and by nothing else. */
type Done = { [Type in RequestType]: Answers[Type] extends { readonly applied: boolean } ? Type : never }[RequestType];
/** What answers have to look like, but for those that say only whether it was done. */
export type AnswerParts<Asked extends RequestType> = { readonly [Type in Exclude<Asked, Done>]: Part<Answers[Type]> };

const done: Part<Answers[Done]> = fields({ applied: flag });

/** What the answer to a request has to look like. */
export function answerPart<Asked extends RequestType, Type extends Asked>(
  others: AnswerParts<Asked>,
  type: Type,
): Part<Answers[Type]> {
  const parts: { readonly [Known in RequestType]?: Part<Answers[Known]> } = others;
  return (parts[type] ?? done) as Part<Answers[Type]>;
}

const ignored = list(fields({ path: text(), reason: text() }), 1000);
const changed = fields({ applied: list(text(), 64), ignored });
const words = list(name, 100);

/** Of what the app answers. */
export const APP_ANSWERS: AnswerParts<AppRequest> = {
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
  "theme.set": changed,
  "locale.set": changed,
  "ui.set": changed,
  "data.load": fields({ counts, problems: ignored, mode: word(LOAD_MODES) }),
  export: fields({ name: text(), type: text(), blob }),
  present: fields({ step, of: step }),
  ping: none,
};
