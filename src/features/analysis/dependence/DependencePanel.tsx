import { useMemo, useState } from "react";
import {
  dependenceFinding,
  dependenceMethod,
  partnerWord,
  tradeName,
  writeConcentration,
} from "#domain/analysis/dependence/dependence-words.ts";
import { withoutPartners } from "#domain/analysis/dependence/left-out.ts";
import { lastWholeYear } from "#domain/analysis/dependence/questions.ts";
import { choiceOf, type DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { capital, writeSpan } from "#domain/shared/wording.ts";
import type { Commodity } from "#domain/trade/flow.ts";
import { recordedTradeOf } from "#domain/trade/recorded-trade.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { PanelHead } from "../PanelHead.tsx";
import type { PanelProps } from "../panel-props.ts";
import { useLeads } from "../use-leads.ts";
import { type Answered, useTradeAnswer } from "../use-trade-answer.ts";
import { ExposureBands } from "./ExposureBands.tsx";
import { LargestPartner } from "./LargestPartner.tsx";
import { PartnerTable } from "./PartnerTable.tsx";
import { type DependenceOnDesk, useDependence } from "./use-dependence.ts";
import { WithoutPartner } from "./WithoutPartner.tsx";
import "./dependence.css";

/** Who a place depends on as of the lens: shares, concentration, exposure, and what falls away with a partner. */
export function DependencePanel(props: PanelProps) {
  const desk = useDependence();
  const lookup = useLookup();
  if (desk === null)
    return <PanelHead finding="No trade is recorded" method="Without records of a pair nobody's share can be told." />;
  const { question, last, fault } = desk;
  const trade = tradeName(question, lookup);
  return (
    <div aria-busy={last === null && fault === null}>
      <PanelHead
        finding={
          last !== null
            ? dependenceFinding(last.answer.dependence, lookup)
            : fault === null
              ? `Adding up the records of ${trade}`
              : `Nothing can be told of ${trade}`
        }
        method={
          last === null
            ? `What is recorded is put together ${partnerWord(question)} by ${partnerWord(question)}.`
            : dependenceMethod(last.answer.dependence, last.asked.window, lookup)
        }
      >
        <Choices {...desk} />
      </PanelHead>
      {fault === null ? null : (
        <p className="sheet-empty" role="alert">
          {`The records of ${trade} could not be added up: ${fault}. They are not affected.`}
        </p>
      )}
      {last === null ? null : (
        <Answer key={keyOf(last.asked.question)} {...last} ask={desk.ask} compact={props.compact} />
      )}
    </div>
  );
}

const keyOf = ({ of, place, commodity }: DependenceQuestion) => `${of} ${place} ${commodity}`;

type AnswerProps = Answered<"dependence"> & Pick<DependenceOnDesk, "ask">;

function Answer(props: AnswerProps & PanelProps) {
  const { asked, answer, compact } = props;
  const { question, window } = asked;
  const { dependence, best } = answer;
  const { records } = useLeads();
  const [dropped, setDropped] = useState<ReadonlySet<PlaceCode>>(new Set());
  const left = useMemo(() => withoutPartners(dependence, dropped), [dependence, dropped]);
  const drop = (place: PlaceCode) =>
    setDropped(
      (before) => new Set(before.has(place) ? [...before].filter((one) => one !== place) : [...before, place]),
    );
  return (
    <>
      {dependence.refusal === null ? null : <ComparableYear {...props} />}
      {dependence.concentration === null ? null : (
        <p className="dependence-index">
          <LeadButton
            name={`${writeConcentration(dependence.concentration, question)}: open the records of all ${partnerWord(question, true)}`}
            onPress={() => records(choiceOf(question), dependence.unit, window)}
          >
            {writeConcentration(dependence.concentration, question)}
          </LeadButton>
          .
        </p>
      )}
      {dependence.partners.length === 0 ? null : (
        <PartnerTable dependence={dependence} window={window} dropped={dropped} onDrop={drop} compact={compact} />
      )}
      <LargestPartner dependence={dependence} />
      {left === null ? null : (
        <WithoutPartner
          dependence={dependence}
          window={window}
          best={best}
          left={left}
          dropped={dropped}
          onAllBack={() => setDropped(new Set())}
        />
      )}
      <ExposureBands dependence={dependence} window={window} />
    </>
  );
}

function Choices({ question, questions, ask }: DependenceOnDesk) {
  const lookup = useLookup();
  const places = questions
    .places(question.of, question.commodity)
    .toSorted((one, other) => lookup.placeName(one).localeCompare(lookup.placeName(other)));
  return (
    <>
      <Select
        label="Ask for"
        value={question.of}
        options={[
          { value: "suppliers", label: "Suppliers of an importer" },
          { value: "buyers", label: "Buyers of an exporter" },
        ]}
        onChange={(value) => ask({ of: value === "buyers" ? "buyers" : "suppliers" })}
      />
      <Select
        label={question.of === "suppliers" ? "Importer" : "Exporter"}
        value={question.place}
        options={places.map((place) => ({ value: place, label: lookup.placeName(place) }))}
        onChange={(value) => ask({ place: value as PlaceCode })}
      />
      <Select
        label="Commodity"
        value={question.commodity}
        options={questions
          .commodities(question.of, question.place)
          .map((commodity) => ({ value: commodity, label: capital(COMMODITY_WORDS[commodity]) }))}
        onChange={(value) => ask({ commodity: value as Commodity })}
      />
    </>
  );
}

/** So many other places are offered. */
const OFFERED = 4;

/** Where the window is too thin: the last year that is not; where no year is, of whom the same can be asked. */
function ComparableYear({ asked, answer, ask }: AnswerProps) {
  const lookup = useLookup();
  const { setWindow } = useLensGestures();
  const { question } = asked;
  const { unit } = answer.dependence;
  // Anew only when another year is over.
  const until = lastWholeYear(asked.window.to);
  const wanted = useMemo(() => ({ question, unit, last: until, most: OFFERED }), [question, unit, until]);
  const { last, fault } = useTradeAnswer("comparable", recordedTradeOf(useDossier()), wanted, null);
  if (fault !== null) return <p className="sheet-empty">{`Other years could not be looked at: ${fault}`}</p>;
  if (last === null) return <p className="sheet-empty">Looking for what can be compared.</p>;
  const { year, others } = last.answer;
  if (year === null)
    return (
      <p className="sheet-empty">
        No year up to the end of the window holds enough to tell a share.
        {others.length > 0 ? " It can be told of:" : null}
        {others.map(({ place, year: theirs }) => (
          <Button
            key={place}
            look="line"
            size="small"
            onClick={() => {
              ask({ place });
              setWindow(theirs);
            }}
          >
            <span>
              <bdi>{lookup.placeName(place)}</bdi>, {theirs.from.slice(0, 4)}
            </span>
          </Button>
        ))}
      </p>
    );
  return (
    <p className="sheet-empty">
      {`The last year that can be compared is ${year.from.slice(0, 4)}. `}
      <Button look="line" size="small" onClick={() => setWindow(year)}>
        Set the window to {writeSpan(year)}
      </Button>
    </p>
  );
}
