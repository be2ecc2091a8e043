import { isRightToLeft, parseEmbedAddress } from "#domain/embedding/embed-address.ts";
import type { IgnoredPart } from "#embed/protocol/contract.ts";
import type { FrameDesk } from "../wiring/host/host-bridge.ts";
import type { LookType } from "./frame-gate.ts";
import type { FrameStore } from "./frame-store.ts";
import { refusal } from "./refusal.ts";
import { applyTokens, recheckTokens } from "./theme-in-force.ts";

/**
 * What the frame answers about its look, whether it shows a dossier or not yet. `onTokensLost` hears of tokens that another
 * theme of the reader's system has taken away.
 */
export function lookAnswers(
  frame: FrameStore,
  onTokensLost: (lost: readonly IgnoredPart[]) => void,
): Pick<FrameDesk, LookType> {
  const { set } = frame.getState();
  return {
    "theme.set": ({ theme, tokens }) => {
      if (theme !== undefined) set({ theme });
      const lost = theme === undefined ? [] : recheckTokens();
      const { applied, ignored } =
        tokens === undefined ? { applied: [], ignored: lost } : applyTokens(tokens, onTokensLost);
      return { applied: [...(theme === undefined ? [] : ["theme"]), ...applied], ignored };
    },
    "locale.set": ({ lang }) => {
      const { settings, ignored } = parseEmbedAddress(String(new URLSearchParams({ lang })));
      const [fault] = ignored;
      if (settings.lang === null || fault)
        throw refusal("bad_request", `The language ${fault?.reason ?? "is missing"}.`, "lang");
      set({ lang: settings.lang });
      // The direction follows the language; the frame's own words stay English, and are marked as such.
      return { applied: isRightToLeft(settings.lang) ? ["lang", "dir"] : ["lang"], ignored: [] };
    },
    "ui.set": ({ ui }) => {
      set({ ui });
      return { applied: ["ui"], ignored: [] };
    },
  };
}
