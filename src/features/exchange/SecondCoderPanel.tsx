import { useEffect, useState } from "react";
import { writeUnplaced } from "#domain/analysis/agreement/unplaced-words.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { coderMark } from "#domain/workspace/coder-mark.ts";
import { nameCoder } from "#domain/workspace/commands/about.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import type { LayerKept } from "#state/workspace/second-coder.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { CoderMark } from "#ui/CoderMark.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { Progress } from "./Progress.tsx";
import type { Compared, OpenDisagreement } from "./use-comparison.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { SecondCoder } from "./use-second-coder.ts";

/** Passages listed at once: settling one brings the next. */
const SHOWN = 100;

/** Another coder's workspace beside the open one: agreement in figures, and the disagreements to settle. */
export function SecondCoderPanel(props: {
  readonly coder: SecondCoder;
  readonly onShow: (disagreement: OpenDisagreement) => void;
}) {
  const { coder } = props;
  const panel = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={panel} tabIndex={-1} className="exchange-panel">
      <CoderName />
      <FileDrop
        label="Workspace of another coder"
        about="The .entente.json file that another coder exported. It is read beside yours; nothing of yours changes."
        accept=".json,application/json"
        onFile={(file) => void coder.bring(file)}
      />
      {coder.failure === null ? null : (
        <p role="alert" className="exchange-fault">
          {coder.failure}
        </p>
      )}
      <LayerLine coder={coder} />
      <Progress running={coder.running} onCancel={coder.cancel} />
      {coder.again === null ? null : (
        <p>
          The comparison was stopped. <Button onClick={coder.again}>Compare again</Button>
        </p>
      )}
      {coder.compared === null ? null : <Findings {...props} compared={coder.compared} />}
    </div>
  );
}

/** Whose file is laid over the articles, whether it is seen there and kept, and the way to close it and back. */
function LayerLine({ coder }: { readonly coder: SecondCoder }) {
  const { layer, name } = coder;
  if (layer === null) return <Settled coder={coder} />;
  return (
    <div className="exchange-layer">
      <CoderMark initials={coderMark(name)} name={null} />
      <b>
        <bdi>{name}</bdi>
      </b>
      <label className="exchange-tick">
        <input type="checkbox" checked={layer.shown} onChange={(event) => coder.show(event.target.checked)} />
        Show these quotes in the articles, as lines above the words
      </label>
      <Button look="line" size="small" onClick={coder.letGo}>
        Close layer
      </Button>
      <p className="text-note text-ink2" role="status">
        {writeKept(layer.kept)}{" "}
        {layer.kept.kind === "page" && layer.kept.canRetry ? (
          <Button look="link" onClick={coder.keepAgain}>
            Try again
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** Whether the layer comes back with the workspace. */
function writeKept(kept: LayerKept): string {
  if (kept.kind === "page") return kept.reason;
  return kept.kind === "kept" ? "Kept in this browser beside your workspace; no part of it and of no export." : "";
}

/** What the comparison found, and what is left to settle. */
function Findings(props: {
  readonly coder: SecondCoder;
  readonly compared: Compared;
  readonly onShow: (disagreement: OpenDisagreement) => void;
}) {
  const { coder, compared, onShow } = props;
  const { name, open, layer } = coder;
  const { agreement, coded } = compared;
  const [fault] = layer?.unread ?? [];
  const own = useWorkspace((state) => state.history.document.about.coder);
  // The nearer one first: the panel takes the focus only where there is no list.
  const left = useKeptFocus<HTMLHeadingElement>();
  return (
    <section className="exchange-preview" aria-label="Agreement of two coders">
      <h3>
        {own === "" ? null : <CoderMark initials={coderMark(own)} name={null} own />} You and{" "}
        <CoderMark initials={coderMark(name)} name={null} /> <bdi>{name}</bdi>
      </h3>
      <p>
        {writeCount(agreement.passages.both, "passage")} marked by both, {agreement.passages.onlyOne} by you alone,{" "}
        {agreement.passages.onlyOther} by <bdi>{name}</bdi> alone.{" "}
        {coded.apart.length > 0 ? `Of theirs, ${writeUnplaced(coded.apart)} ` : ""}
        {coded.beside.length > 0
          ? `${writeCount(coded.beside.length, "quote")} of yours ${coded.beside.length === 1 ? "is" : "are"} left out of the comparison: theirs most likely means the same words, but has no sure place here. `
          : ""}
        {fault === undefined
          ? ""
          : `${writeCount(layer?.unread.length ?? 0, "record")} of the file could not be read: ${fault.path}, ${fault.reason}.`}
      </p>
      {coder.isElsewhere ? (
        <p>That workspace lies over another dossier: only articles of the same words count.</p>
      ) : null}
      <AgreementTable agreement={agreement} other={name} />
      <h3 ref={left} tabIndex={-1}>
        {open.length === 0 ? "No disagreements left" : `${writeCount(open.length, "disagreement")} to settle`}
      </h3>
      <Settled coder={coder} />
      <ul className="exchange-disagreements">
        {open.slice(0, SHOWN).map((one) => (
          <DisagreementItem key={one.key} one={one} coder={coder} onShow={onShow} />
        ))}
      </ul>
      {open.length > SHOWN ? <p>And {writeCount(open.length - SHOWN, "more", "more")}.</p> : null}
    </section>
  );
}

/** What was settled last, and the way back. */
export function Settled({ coder }: { readonly coder: SecondCoder }) {
  return (
    <p role="status" className="exchange-settled">
      {coder.settled === null ? null : (
        <>
          {coder.settled.words}{" "}
          <Button look="link" onClick={coder.settled.undo}>
            Undo
          </Button>
        </>
      )}
    </p>
  );
}

function DisagreementItem(props: {
  readonly one: OpenDisagreement;
  readonly coder: SecondCoder;
  readonly onShow: (disagreement: OpenDisagreement) => void;
}) {
  const { one, coder, onShow } = props;
  const lookup = useLookup();
  const quote = one.pair.one ?? one.pair.other;
  const words = quote.anchor.exact;
  return (
    <li>
      <Button look="link" className="exchange-quote" onClick={() => onShow(one)}>
        <q dir="auto">{words}</q>
      </Button>
      <p className="text-note text-ink2">
        <bdi>{lookup.article(quote.article)?.title ?? quote.article}</bdi>
      </p>
      <ul>
        {one.words.map((said) => (
          <li key={said}>
            <bdi>{said}</bdi>
          </li>
        ))}
      </ul>
      <SettleButtons one={one} coder={coder} />
    </li>
  );
}

/** What taking the other's coding does to the one's own: where only one of them marked the words, nothing is replaced. */
const takeWords = ({ one, other }: OpenDisagreement["pair"]): string =>
  other === null ? "Delete mine" : one === null ? "Add theirs" : "Take theirs";

/** The two ways to settle a disagreement, one undoable step each. */
export function SettleButtons({ one, coder }: { readonly one: OpenDisagreement; readonly coder: SecondCoder }) {
  const about = `“${(one.pair.one ?? one.pair.other).anchor.exact}”`;
  const keep = one.pair.one === null ? "Leave it out" : "Keep mine";
  const take = takeWords(one.pair);
  return (
    <div className="exchange-foot">
      <Button look="line" size="small" aria-label={`${keep}: ${about}`} onClick={() => coder.keep(one)}>
        {keep}
      </Button>
      <Button look="line" size="small" aria-label={`${take}: ${about}`} onClick={() => coder.take(one)}>
        {take}
      </Button>
    </div>
  );
}

function CoderName() {
  const store = useWorkspaceStore();
  const coder = useWorkspace((state) => state.history.document.about.coder);
  const [words, setWords] = useState(coder);
  useEffect(() => setWords(coder), [coder]);
  const keep = () => {
    if (words.trim() !== coder) store.getState().perform(nameCoder(words));
  };
  return (
    <label className="exchange-name">
      <span>Your name as a coder, written into your exports</span>
      {coder === "" ? null : <CoderMark initials={coderMark(coder)} name={null} own />}
      <input
        className="input"
        value={words}
        dir="auto"
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </label>
  );
}
