import { afterEach, beforeEach, expect, vi } from "vitest";
import "#embed/element/define.ts";
import type { EntenteEvents } from "#embed/element/published.d.ts";
import { EntenteViewElement } from "#embed/element/view-element.ts";
import { type TrialFrame, trialFrame } from "./trial-frame.ts";

/** Where the app of a trial is: on another origin than the page. */
export const APP = "https://app.example/entente/";

/** An event of an element. */
export type Told = { readonly name: string; readonly detail: unknown; readonly event: Event };

const EVENTS: readonly (keyof EntenteEvents)[] = [
  "entente:ready",
  "entente:interactive",
  "entente:statechange",
  "entente:select",
  "entente:hover",
  "entente:quoteopen",
  "entente:stepchange",
  "entente:linkclick",
  "entente:dirty",
  "entente:resize",
  "entente:authrequired",
  "entente:error",
  "entente:destroy",
];

/** What elements have said in the console. */
export const warned = vi.fn<(text: string) => void>();
const undo: (() => void)[] = [];

/** Each test of the file begins with an empty page and ends with one. */
export function freshPages(): void {
  beforeEach(() => {
    vi.spyOn(console, "warn").mockImplementation(warned);
  });
  afterEach(() => {
    document.body.replaceChildren();
    for (const one of undo.splice(0)) one();
    warned.mockClear();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** An element with these attributes, in no page yet. */
export function makeElement(attributes: Readonly<Record<string, string>> = { src: APP }): EntenteViewElement {
  const element = document.createElement("entente-view");
  if (!(element instanceof EntenteViewElement)) throw new Error("The element is not defined.");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** An element in the page, its frame begun to load. */
export async function placed(attributes?: Readonly<Record<string, string>>) {
  const element = makeElement(attributes);
  document.body.append(element);
  await Promise.resolve();
  return { element, frame: trialFrame(element) };
}

/** The same, with a frame that has loaded and was greeted. */
export async function ready(attributes?: Readonly<Record<string, string>>) {
  const { element, frame } = await placed(attributes);
  frame.load();
  await element.ready;
  return { element, frame };
}

/** What elements tell from now on; heard at the body of the page. */
export function listened(): readonly Told[] {
  const heard: Told[] = [];
  const listen = (event: Event) => {
    if (event instanceof CustomEvent) heard.push({ name: event.type.slice(8), detail: event.detail, event });
  };
  for (const name of EVENTS) {
    document.body.addEventListener(name, listen);
    undo.push(() => document.body.removeEventListener(name, listen));
  }
  return heard;
}

/** Names of what was told. */
export const namesOf = (heard: readonly Told[]) => heard.map(({ name }) => name);

/** The text in the shadow of an element. */
export const shownIn = (element: Element) => element.shadowRoot?.textContent ?? "";

/** Waits until the frame has heard so many messages of a type. */
export const hears = (frame: TrialFrame, type: string, many = 1) =>
  vi.waitFor(() => expect(frame.heard.filter((message) => message.type === type)).toHaveLength(many), {
    timeout: 30_000,
  });
