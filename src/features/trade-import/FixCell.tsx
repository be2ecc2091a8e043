import { Pencil } from "lucide-react";
import { type RefObject, useState } from "react";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { QUANTITY_UNITS } from "#domain/trade/import/mapping.ts";
import type { FaultKind, RepeatRule, RowFault } from "#domain/trade/import/trade-reading.ts";
import { Button } from "#ui/Button.tsx";
import { type Choice, ChoiceList } from "./ChoiceList.tsx";
import { type Fix, fixKindOf, type RepeatRules, ruleFor } from "./fixes.ts";
import { GOODS, QUANTITY_WORDS, REPEAT_WORDS } from "./import-words.ts";
import { PlaceField } from "./PlaceField.tsx";
import type { PlaceChoice } from "./place-choices.ts";

/** What can be done about one fault, where it stands. */
export type FixWork = {
  readonly places: readonly PlaceChoice[];
  readonly rules: RepeatRules;
  /** Columns of the table. */
  readonly columns: number;
  /** The faults that one fix mends together, this one among them. */
  readonly alike: (fault: RowFault) => readonly RowFault[];
  readonly onFix: (fix: Fix) => void;
  /** Takes the fault as it is. */
  readonly onAccept: (faults: readonly RowFault[]) => void;
};

/** What the key F presses: what a row's fix would do as it stands. */
export const FIX_MARK = "data-fix";

/** The fix in the row. What is chosen here is what `F` applies. */
export function FixCell(props: { readonly fault: RowFault; readonly work: FixWork }) {
  const { fault, work } = props;
  const [writes, setWrites] = useState(false);
  const kind = fixKindOf(fault);
  if (kind === "place") return <PlaceFix fault={fault} work={work} />;
  if (kind === "repeat") return <RepeatFix fault={fault} work={work} />;
  if (kind === "short") return <ShortFix fault={fault} work={work} />;
  // Nothing is wrong with a gap that is kept as one.
  if (fault.kind === "nothing-recorded" && fault.weight === "check")
    return <Settle label={`Settle row ${fault.row}`} onPress={() => work.onAccept([fault])} />;
  if (kind === "cell" || writes) return <CellFix fault={fault} work={work} />;
  return <RowFix fault={fault} work={work} onWrite={() => setWrites(true)} />;
}

type FixProps = { readonly fault: RowFault; readonly work: FixWork };

/** Words that name no place are given one, wherever they stand. */
function PlaceFix({ fault, work }: FixProps) {
  const [place, setPlace] = useState<PlaceCode | null>(fault.proposal as PlaceCode | null);
  const rows = work.alike(fault).length;
  return (
    <>
      <PlaceField
        label={`Place meant by ${fault.text}, row ${fault.row}`}
        value={place}
        choices={work.places}
        size="row"
        placeholder="Choose"
        onChoose={setPlace}
      />
      <Button
        look="line"
        size="small"
        {...{ [FIX_MARK]: "" }}
        disabled={place === null}
        onClick={() => place !== null && work.onFix({ kind: "place", words: fault.text, place })}
      >
        {rows === 1 ? "Use" : `Use for ${writeCount(rows, "row")}`}
      </Button>
    </>
  );
}

/** What a cell of these kinds can only be. */
const WORDS: Readonly<Partial<Record<FaultKind, readonly Choice<string>[]>>> = {
  "unknown-commodity": COMMODITIES.map((value) => ({ value, label: GOODS[value] })),
  "unknown-unit": QUANTITY_UNITS.map((value) => ({ value, label: QUANTITY_WORDS[value] })),
  "unknown-flow": [
    { value: "import", label: "Import" },
    { value: "export", label: "Export" },
  ],
};

/** The cell is written anew; the same words of other rows are mended with it. */
function CellFix({ fault, work }: FixProps) {
  const [text, setText] = useState(fault.proposal ?? "");
  const same = fault.text.trim() === "" ? [fault] : work.alike(fault);
  const choices = WORDS[fault.kind];
  const apply = () => {
    const cells = same.flatMap(({ row, column }) => (column === null ? [] : [[row, column] as const]));
    if (text.trim() !== "") work.onFix({ kind: "cells", cells, text: text.trim() });
  };
  return (
    <>
      {choices === undefined ? (
        <span className="ti-list ti-list-row ti-written">
          <input
            aria-label={`Instead of ${fault.text.trim() || "the empty cell"}, row ${fault.row}`}
            value={text}
            placeholder="Write it"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              apply();
            }}
          />
          <Pencil size={12} aria-hidden="true" />
        </span>
      ) : (
        <ChoiceList
          label={`Instead of ${fault.text.trim() || "the empty cell"}, row ${fault.row}`}
          value={choices.some(({ value }) => value === text) ? text : null}
          choices={choices}
          size="row"
          onChoose={setText}
        />
      )}
      <Button look="line" size="small" {...{ [FIX_MARK]: "" }} disabled={text.trim() === ""} onClick={apply}>
        {same.length === 1 ? "Apply" : `Use for ${writeCount(same.length, "row")}`}
      </Button>
    </>
  );
}

type RowChoice = "keep" | "leave" | "write";

/** The row stays out, or stays as it is; or its cell is written anew. */
function RowFix({ fault, work, onWrite }: FixProps & { readonly onWrite: () => void }) {
  const isRefused = fault.weight === "refused";
  const standing: RowChoice = isRefused ? "leave" : "keep";
  const choices: readonly Choice<RowChoice>[] = [
    ...(isRefused ? [] : [{ value: "keep" as const, label: fault.kind === "unusual" ? "Keep, mark" : "Keep" }]),
    { value: "leave" as const, label: "Leave out" },
    ...(fault.column === null ? [] : [{ value: "write" as const, label: "Write anew" }]),
  ];
  const choose = (choice: RowChoice) => {
    if (choice === "write") onWrite();
    else if (choice === "leave") work.onFix({ kind: "leave", rows: [fault.row] });
    else work.onAccept([fault]);
  };
  return (
    <>
      <ChoiceList
        label={`What becomes of row ${fault.row}`}
        value={standing}
        choices={choices}
        size="row"
        onChoose={choose}
      />
      <Settle label={`Settle row ${fault.row}`} onPress={() => choose(standing)} />
    </>
  );
}

/** What becomes of a row that repeats another one: chosen for itself, and for all of the kind where that is wanted. */
function RepeatFix({ fault, work }: FixProps) {
  const of = fault.kind === "same-cell" ? "same-cell" : "same-row";
  const rule = ruleFor(fault, work.rules);
  const alike = work.alike(fault);
  const apply = (chosen: RepeatRule, rows: readonly RowFault[], all: boolean) =>
    work.onFix({ kind: "repeat", of, rule: chosen, rows: rows.map(({ row }) => row), all });
  const ofKind = of === "same-row" ? work.rules.repeats.sameRow : work.rules.repeats.sameCell;
  return (
    <>
      <ChoiceList<RepeatRule>
        label={`What becomes of row ${fault.row}`}
        value={rule}
        choices={(["skip", "keep", "replace"] as const).map((value) => ({ value, label: REPEAT_WORDS[value] }))}
        size="row"
        onChoose={(chosen) => apply(chosen, [fault], false)}
      />
      {rule === ofKind || alike.length < 2 ? null : (
        <Button
          look="line"
          size="small"
          aria-label={`For all ${writeCount(alike.length, "row")}, as row ${fault.row}`}
          onClick={() => apply(rule, alike, true)}
        >
          For all {writeCount(alike.length, "row")}
        </Button>
      )}
      <Settle label={`Settle row ${fault.row}`} onPress={() => work.onAccept([fault])} />
    </>
  );
}

/** A row that ends too early: what it lacks is empty, or it stays out. */
function ShortFix({ fault, work }: FixProps) {
  const [choice, setChoice] = useState<"fill" | "leave">("fill");
  const alike = work.alike(fault);
  const apply = (faults: readonly RowFault[]) => {
    const rows = faults.map(({ row }) => row);
    if (choice === "leave") work.onFix({ kind: "leave", rows });
    // A last cell of nothing makes the row as long as the table.
    else work.onFix({ kind: "cells", cells: rows.map((row) => [row, work.columns - 1]), text: "" });
  };
  return (
    <>
      <ChoiceList
        label={`What becomes of row ${fault.row}`}
        value={choice}
        choices={[
          { value: "fill", label: "The rest is empty" },
          { value: "leave", label: "Leave out" },
        ]}
        size="row"
        onChoose={setChoice}
      />
      <Button
        look="line"
        size="small"
        aria-label={`Apply to row ${fault.row}`}
        {...{ [FIX_MARK]: "" }}
        onClick={() => apply([fault])}
      >
        Apply
      </Button>
      {alike.length > 1 ? (
        <Button look="line" size="small" onClick={() => apply(alike)}>
          For all {writeCount(alike.length, "row")}
        </Button>
      ) : null}
    </>
  );
}

/** Takes what stands there; for the key F, and for whoever cannot see that it is taken already. */
function Settle(props: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sr-only-text"
      aria-label={props.label}
      {...{ [FIX_MARK]: "" }}
      onClick={props.onPress}
    />
  );
}

/** Presses what a row's fix would do; `false` where it has none, or not all it needs. */
export function pressFix(row: RefObject<HTMLElement | null> | HTMLElement | null): boolean {
  const element = row instanceof Element ? row : (row?.current ?? null);
  const button = element?.querySelector<HTMLButtonElement>(`[${FIX_MARK}]`);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}
