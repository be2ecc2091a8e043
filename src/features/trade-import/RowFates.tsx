import { useState } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import type { RepeatRule, RowFault } from "#domain/trade/import/trade-reading.ts";
import { Button } from "#ui/Button.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { FIX_MARK, type FixProps } from "./fix-work.ts";
import { ruleFor } from "./fixes.ts";
import { REPEAT_WORDS } from "./import-words.ts";
import { Settle } from "./Settle.tsx";

/** What becomes of a row that repeats another one: chosen for itself, and for all of the kind where that is wanted. */
export function RepeatFix({ fault, work }: FixProps) {
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
export function ShortFix({ fault, work }: FixProps) {
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
