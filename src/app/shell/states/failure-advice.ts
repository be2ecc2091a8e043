import type { Failure } from "#domain/dossier/dossier.ts";

const NOT_AFFECTED = "Your settings on this machine are not affected.";

/** What may be behind a failure, what still stands, and what to do about it: a text of its own for each kind (R12). */
export function adviceFor({ kind, status }: Failure): string {
  switch (kind) {
    case "unreachable":
      return `This machine may be offline, the server may be down, or it may not let this page read from it. ${NOT_AFFECTED} Check the connection, then retry.`;
    case "slow":
      return `The server was reached and then kept silent, or the connection is very slow. ${NOT_AFFECTED} Retry when it is less busy.`;
    case "denied":
      return status === 401 || status === 407
        ? `Sign in, in another tab, at the portal that holds the dossiers; then retry. ${NOT_AFFECTED}`
        : `You are known there, and this folder is not open to you. ${NOT_AFFECTED} Ask whoever keeps the dossiers for access.`;
    case "missing":
      return `The dossiers may have moved, or the address in config.json may be wrong. ${NOT_AFFECTED} Ask whoever set up this desk.`;
    case "busy":
      return `It answers, and has too much to do for now. ${NOT_AFFECTED} Retry after a while.`;
    case "broken":
      return `The fault lies with the server, not with this page. ${NOT_AFFECTED} Retry; if it goes on, tell whoever keeps it.`;
    case "not-data":
      return `Often that is a sign-in page, a page for missing files, or a transfer that broke off. Nothing of it was used or kept. ${NOT_AFFECTED} Check that you are signed in and that the address in config.json is right, then retry.`;
    case "cancelled":
      return `Nothing was changed and nothing was lost. ${NOT_AFFECTED} Retry when you like.`;
  }
}

/** The failure for whoever keeps the server: as it happened, without anything of the dossier. */
export function detailsOf(failure: Failure, page: string, now: Date): string {
  return [
    failure.message,
    `Kind: ${failure.kind}`,
    `Status: ${failure.status ?? "no answer"}`,
    `Page: ${page}`,
    `Time: ${now.toISOString()}`,
  ].join("\n");
}
