import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { pairBearings } from "#domain/analysis/agreement/disagreements.ts";
import { takeTheirs } from "#domain/analysis/agreement/settle-disagreement.ts";
import { confidenceLevel, writeAct, writeAttribution, writeSpeakers } from "#domain/article/quote-words.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lookup, lookupOf } from "#domain/dossier/lookup.ts";
import type { Bearing, Quote } from "#domain/evidence/evidence.ts";
import { writeStance } from "#domain/reading/words.ts";
import { aspectName } from "#domain/shared/aspect-group.ts";
import { type ActorId, endsOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { coderMark } from "#domain/workspace/coder-mark.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { CoderMark } from "#ui/CoderMark.tsx";
import { LevelDots } from "#ui/LevelDots.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import type { LayerQuote } from "./layer-quotes.ts";
import type { ArticleLayer } from "./use-layer.ts";

/** One quote of the second coder's beside one's own, and the way to take it over. */
export function CoderCard(props: {
  readonly layer: ArticleLayer;
  readonly quote: LayerQuote;
  /** The dossier below the workspace. */
  readonly base: Dossier;
  readonly onClose: () => void;
}) {
  const { layer, quote, onClose } = props;
  const taking = useTaking(props.base, layer);
  const mayWrite = useMayWrite();
  const { hers, mine, agrees } = quote;
  return (
    <article className="coder-card-quote">
      <header className="coder-card-head">
        <CoderMark initials={layer.initials} name={null} />
        <h3>
          <bdi>{layer.name}</bdi>
        </h3>
        <Button size="small" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      <Beside layer={layer} hers={hers} mine={mine} />
      {quote.moved ? <p className="coder-card-note">These words stood elsewhere in the other coder’s copy.</p> : null}
      <footer className="coder-card-foot">
        <p role="status">
          {taking.said ?? (agrees ? "You have the same." : mine === null ? "You did not mark these words." : "")}
          {agrees || mayWrite ? "" : " The workspace is read-only here: nothing can be taken over."}
        </p>
        {taking.undo === null ? null : <Button onClick={(event) => stay(event, taking.undo)}>Undo</Button>}
        {agrees || !mayWrite ? null : (
          <Button look="line" size="small" onClick={(event) => stay(event, () => taking.take(quote))}>
            {mine === null ? "Add theirs" : "Take theirs"}
          </Button>
        )}
      </footer>
    </article>
  );
}

/** Does what a button says; the button goes by it, and the keyboard stays on the card. */
function stay(event: MouseEvent<HTMLElement>, act: (() => void) | null): void {
  const card = event.currentTarget.closest<HTMLElement>(".coder-card");
  act?.();
  card?.focus({ preventScroll: true });
}

/** Takes hers over as one step, and back again as long as nothing else was done. */
function useTaking(base: Dossier, layer: ArticleLayer) {
  const store = useWorkspaceStore();
  const dossier = useDossier();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  return {
    said,
    undo,
    take: ({ pair }: LayerQuote) => {
      const command = takeTheirs(pair, { base, mine: dossier, theirs: layer.seen });
      if (!store.getState().perform(command)) {
        say("The workspace is read-only here: nothing was taken.");
        return;
      }
      const step = store.getState().history.past.at(-1);
      say("Taken into your workspace.");
      setUndo(() => () => {
        if (store.getState().history.past.at(-1) === step) store.getState().undo();
        setSaid(null);
        setUndo(null);
      });
    },
  };
}

/** What both say, thing by thing; what differs is said by a sign and a word. */
function Beside(props: { readonly layer: ArticleLayer; readonly hers: Quote; readonly mine: Quote | null }) {
  const { layer, hers, mine } = props;
  const own = useWorkspace((state) => state.history.document.about.coder);
  const here = lookupOf(useDossier());
  const there = lookupOf(layer.seen);
  const nameOf = (id: ActorId) => (here.actor(id) ? here : there).actorName(id);
  const speaker = mine && writeSpeakers(mine, here);
  return (
    <table className="coder-card-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{own === "" ? null : <CoderMark initials={coderMark(own)} name={null} own />} You</th>
          <th scope="col">
            <CoderMark initials={layer.initials} name={layer.name} />
          </th>
        </tr>
      </thead>
      <tbody>
        <Row name="Words" differs={mine !== null && mine.anchor.exact !== hers.anchor.exact}>
          {[mine && <Words key="mine" quote={mine} />, <Words key="hers" quote={hers} />]}
        </Row>
        <Row name="Speaker" differs={mine !== null && speakerOf(mine) !== speakerOf(hers)}>
          {[speaker && <bdi>{speaker}</bdi>, <bdi key="hers">{writeSpeakers(hers, lookupFor(hers, here, there))}</bdi>]}
        </Row>
        <Row name="Kind of statement" differs={mine !== null && mine.act !== hers.act}>
          {[mine && writeAct(mine.act), writeAct(hers.act)]}
        </Row>
        <Row name="Attribution" differs={mine !== null && mine.attribution !== hers.attribution}>
          {[mine && writeAttribution(mine.attribution), writeAttribution(hers.attribution)]}
        </Row>
        {pairBearings(mine?.bearings ?? [], hers.bearings).map(({ one, other }) => {
          const shown = one ?? other;
          if (shown === null) return null;
          return (
            <Row
              key={`${shown.tie} ${shown.aspect} ${one === null}`}
              name={
                <>
                  <bdi>{endsOf(shown.tie).map(nameOf).join("–")}</bdi>, {aspectName(shown.aspect)}
                </>
              }
              differs={mine !== null && !sameBearing(one, other)}
            >
              {[one && <Judged key="mine" bearing={one} />, other && <Judged key="hers" bearing={other} />]}
            </Row>
          );
        })}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly name: ReactNode;
  readonly differs: boolean;
  readonly children: readonly [ReactNode, ReactNode];
}) {
  const [mine, hers] = props.children;
  return (
    <tr>
      <th scope="row">
        {props.name}
        {props.differs ? <span className="coder-differs"> ≠ differs</span> : null}
      </th>
      <td dir="auto">{mine ?? <span className="coder-nothing">nothing</span>}</td>
      <td dir="auto">{hers ?? <span className="coder-nothing">nothing</span>}</td>
    </tr>
  );
}

const Words = ({ quote }: { readonly quote: Quote }) => (
  <span dir="auto" className="coder-words">
    {quote.anchor.exact}
  </span>
);

function Judged({ bearing }: { readonly bearing: Bearing }) {
  const level = confidenceLevel(bearing.confidence);
  return (
    <span className="coder-judged">
      <span className={`stance-word stance-${stanceName(bearing.stance)}`}>
        {writeStance(bearing.stance)}
        <StrokeSample step={bearing.stance} length={26} width={2} />
      </span>
      <LevelDots filled={level.filled} word={level.word} />
    </span>
  );
}

const SAME_CONFIDENCE = 0.01;

const sameBearing = (one: Bearing | null, other: Bearing | null): boolean =>
  one !== null &&
  other !== null &&
  one.stance === other.stance &&
  Math.abs(one.confidence - other.confidence) <= SAME_CONFIDENCE;

const speakerOf = ({ speaker, speakerLabel }: Quote) => speaker ?? speakerLabel;

/** Names as this desk has them, unless it does not know whom the quote names. */
const lookupFor = ({ speaker, addressee }: Quote, here: Lookup, there: Lookup): Lookup =>
  [speaker, addressee].every((id) => id === null || here.actor(id) !== null) ? here : there;
