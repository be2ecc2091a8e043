import { act, renderHook, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerDependence } from "#domain/analysis/dependence/answer.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { recordedTradeOf } from "#domain/trade/recorded-trade.ts";
import { partsOfTrade } from "#domain/trade/trade-parts.ts";
import { manyRecords } from "#tests/support/kept-trade-files.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { month, place } from "#tests/support/trade-dossier.ts";
import type { JobOutcome } from "#workers/runner.ts";
import { CoveragePanel } from "./coverage/CoveragePanel.tsx";
import { DependencePanel } from "./dependence/DependencePanel.tsx";
import { FEW_RECORDS, useTradeAnswer } from "./use-trade-answer.ts";

type Call = {
  readonly held: unknown;
  readonly signal: AbortSignal;
  readonly settle: (outcome: JobOutcome<unknown>) => void;
};
const { calls } = vi.hoisted(() => ({ calls: [] as Call[] }));
vi.mock("#workers/runner.ts", () => ({
  runJob: (_name: string, _input: unknown, { held, signal }: Omit<Call, "settle">) =>
    new Promise((settle) => calls.push({ held, signal, settle })),
}));
beforeEach(() => calls.splice(0));

const asked = (from: string) => ({
  question: { of: "suppliers", place: place("IND"), commodity: "crude" } as const,
  window: { from: month(from), to: month("2023-12") },
  unit: "kbd" as const,
});
const LARGE: Dossier = { ...sampleDossier(), tradeFiles: [manyRecords(FEW_RECORDS)] };
const hook = (dossier = LARGE) =>
  renderHook(({ over, of }) => useTradeAnswer("dependence", recordedTradeOf(over), of, answerDependence), {
    initialProps: { over: dossier, of: asked("2022-01") },
  });
const called = (count: number) => waitFor(() => expect(calls).toHaveLength(count));
const failed = { ok: false, fault: { kind: "failed", reason: "out of memory" } } as const;

describe("an answer over recorded trade", () => {
  it("is there at once where there are few records, and nobody else is asked", async () => {
    const { result } = hook(sampleDossier());
    expect(result.current.last?.answer.dependence.partners[0]?.place).toBe("RUS");
    expect(calls).toHaveLength(0);
  });

  it("is awaited where there are many, the last one staying in sight; an earlier question is called off", async () => {
    const { result, rerender } = hook();
    expect(result.current).toEqual({ last: null, fault: null });
    await called(1);
    const first = answerDependence(LARGE, asked("2022-01"));
    await act(async () => calls[0]?.settle({ ok: true, value: first }));
    expect(result.current.last).toEqual({ asked: asked("2022-01"), answer: first });
    const next = asked("2023-01");
    rerender({ over: LARGE, of: next });
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(result.current.last?.answer).toBe(first);
    await called(2);
    await act(async () => calls[1]?.settle(failed));
    expect(result.current).toMatchObject({ last: { answer: first }, fault: "out of memory" });
  });

  it("is not asked for again after an edit of a quote", async () => {
    const { result, rerender } = hook();
    await called(1);
    const of = asked("2022-01");
    rerender({ over: LARGE, of });
    await called(2);
    rerender({ over: { ...LARGE, quotes: [...LARGE.quotes] }, of });
    await act(async () => calls[1]?.settle({ ok: true, value: answerDependence(LARGE, of) }));
    expect(result.current.last?.asked).toBe(of);
    expect(calls.map(({ held }) => held)).toEqual([0, 1].map(() => partsOfTrade(recordedTradeOf(LARGE))));
    expect(calls[0]?.held).toBe(calls[1]?.held);
  });
});

describe("a failure away from the page", () => {
  it("R32 is said by the panel of dependence", async () => {
    renderView(<DependencePanel compact={false} />, LARGE, { lens: { analysis: "dependence" } });
    await called(1);
    await act(async () => calls[0]?.settle(failed));
    expect(screen.getByRole("alert")).toHaveTextContent(/^The records of .+ could not be added up: out of memory\./);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^Nothing can be told of/);
  });

  it("R32 is said by the panel of coverage", async () => {
    renderView(<CoveragePanel compact={false} />, LARGE, { lens: { analysis: "coverage" } });
    await called(1);
    await act(async () => calls[0]?.settle(failed));
    expect(screen.getByText("The recorded pairs could not be looked through: out of memory")).toBeInTheDocument();
  });
});
