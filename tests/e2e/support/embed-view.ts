import type { Frame, Page } from "playwright-core";
import type { EntenteEvents, EntenteView } from "../../../src/embed/element/published.d.ts";
import { type Host, type HostOptions, openHost } from "./embed-host.ts";
import type { EmbedSites } from "./embed-sites.ts";

/** An event of an element, as the page around heard it. */
export type Told = {
  readonly name: keyof EntenteEvents;
  readonly detail: unknown;
  readonly isFrozen: boolean;
  readonly nth: number;
};
declare global {
  /** Put on the pages of portals by `installEar`: every event of every element, oldest first. */
  var told: Told[];
}

const NAMES =
  "ready interactive statechange select hover quoteopen stepchange linkclick dirty resize authrequired error destroy";

/** Hears all elements of a page; runs in the browser. */
function installEar(names: string): void {
  if (window.top !== window) return;
  globalThis.told = [];
  const isFrozen = (value: unknown): boolean =>
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  for (const name of names.split(" "))
    document.addEventListener(`entente:${name}`, (event) => {
      if (!(event instanceof CustomEvent)) return;
      const { detail, target } = event;
      const nth = [...document.querySelectorAll("entente-view")].findIndex((one) => Object.is(one, target));
      globalThis.told.push({
        name: event.type as Told["name"],
        detail: structuredClone(detail),
        isFrozen: isFrozen(detail),
        nth,
      });
    });
}

/** The script of the element, for the head of a page. */
export const elementScript = ({ app }: EmbedSites): string => `<script src="${app}embed/v1/element.js" defer></script>`;

/** The element as a page of a portal writes it. */
export function viewTag({ app }: EmbedSites, attributes: Readonly<Record<string, string>> = {}, inner = ""): string {
  const all = { src: app, view: "graph", from: "2024-10", to: "2025-09", label: "A view of alliances", ...attributes };
  const written = Object.entries(all).map(
    ([name, value]) => `${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
  );
  return `<entente-view ${written.join(" ")}>${inner}</entente-view>`;
}

/** Opens a page with the element's script and hears its events; the body is the page's own. */
export const openPage = (sites: EmbedSites, options: HostOptions): Promise<Host> =>
  openHost(sites, {
    ...options,
    head: `${options.head ?? ""}${elementScript(sites)}`,
    before: async (page, context) => {
      await context.addInitScript(installEar, NAMES);
      await options.before?.(page, context);
    },
  });

/** Opens a page with one element, and waits until it is ready and its view stands. */
export async function openView(
  sites: EmbedSites,
  attributes: Readonly<Record<string, string>> = {},
  options: HostOptions = {},
): Promise<Host & { readonly view: Frame }> {
  const host = await openPage(sites, { body: viewTag(sites, attributes), ...options });
  await untilTold(host.page, "entente:interactive");
  await host.page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.ready);
  return { ...host, view: await host.frame() };
}

/** Waits until the n-th element of the page, counted from 0, has told of something since the `from`-th event. */
export async function untilTold(page: Page, name: keyof EntenteEvents, nth = 0, from = 0): Promise<unknown> {
  const found = await page.waitForFunction(
    ([wanted, which, start]) => globalThis.told?.slice(start).find((one) => one.name === wanted && one.nth === which),
    [name, nth, from] as const,
    { timeout: 45_000 },
  );
  return (await found.jsonValue())?.detail;
}

/** Everything of a kind that the page has heard. */
export const allTold = async (page: Page, name: keyof EntenteEvents): Promise<readonly Told[]> =>
  (await page.evaluate(() => globalThis.told)).filter((one) => one.name === name);

/** Calls a method of the first element; a refusal comes back as its code and words. */
export async function call<Result = unknown>(page: Page, method: string, ...args: readonly unknown[]): Promise<Result> {
  return page.evaluate(
    async ([name, given]) => {
      const view = document.querySelector("entente-view");
      const ask: unknown = view && Reflect.get(view, name);
      if (!view || typeof ask !== "function") throw new Error(`The element has no ${name}.`);
      return Reflect.apply(ask, view, given);
    },
    [method, args] as const,
  ) as Promise<Result>;
}

/** How a call of the first element is refused: code and words, or null where it is not. */
export const refusal = (
  page: Page,
  method: string,
  ...args: readonly unknown[]
): Promise<{ readonly code: string; readonly message: string } | null> =>
  page.evaluate(
    async ([name, given]) => {
      const view = document.querySelector("entente-view");
      const ask: unknown = view && Reflect.get(view, name);
      if (!view || typeof ask !== "function") throw new Error(`The element has no ${name}.`);
      try {
        await Reflect.apply(ask, view, given);
        return null;
      } catch (cause) {
        const { code, message } = cause as { code: string; message: string };
        return { code, message };
      }
    },
    [method, args] as const,
  );
