type Page = Pick<Document, "documentElement">;

/** Marks a page as one that leaves nothing on the machine, for as long as it stands. */
export function keepNothing(page: Page = document): void {
  page.documentElement.dataset.keeps = "nothing";
}

/** Whether the page leaves nothing on the machine. */
export function keepsNothing(page: Page = document): boolean {
  return page.documentElement.dataset.keeps === "nothing";
}

/**
 * What tells the storage of an embedded view from that of the desk, and that of one portal from another's: the origin of
 * the page around it. Browsers keep frames apart by site, and a portal may well be of the same site. Empty on the pages of
 * the app itself. A page around that does not tell its origin shares with others that do not.
 */
export function frameScope(page: Pick<Document, "documentElement" | "referrer"> = document): string {
  if (page.documentElement.dataset.page !== "embed") return "";
  const [around] = globalThis.location.ancestorOrigins ?? [];
  const origin = around ?? (URL.canParse(page.referrer) ? new URL(page.referrer).origin : "unknown");
  return ` in ${origin}`;
}
