/** What stands in the shadow of an element. */
export type Shell = {
  readonly frame: HTMLIFrameElement;
  /**
   * Puts the frame there, which begins to load, and the text before it. It has its own origin only where that is not the
   * page's: script in it could take its own sandbox away.
   */
  readonly mount: (address: string, desk: string, hasOwnOrigin: boolean, mayPrint: boolean) => void;
  /** Says below the frame, if there is one, what is wrong: whatever it shows, the text of the page and a link are there. */
  readonly caption: (why: string) => void;
  /** The frame is there: the text before it goes. */
  readonly unveil: () => void;
};

/** A sheet that is adopted is no inline style: content policies let it be. */
const SHEET = ":host(:not([hidden])){display:grid}*{display:block;grid-area:1/1;width:100%;border:0}.b{grid-row:2}";

/** The shadow of an element. */
export function createShell(host: HTMLElement, onLoad: () => void): Shell {
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  shadow.adoptedStyleSheets = [sheet];
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, rest?: object) =>
    Object.assign(document.createElement(name), rest);
  const frame = make("iframe", {
    allow: "fullscreen; clipboard-write",
    referrerPolicy: "strict-origin-when-cross-origin",
    onload: onLoad,
  });
  const notice = make("div");
  const link = make("a", { target: "_blank", textContent: "Open in Entente" });
  const say = (words: string, place = "") => {
    notice.className = place;
    notice.replaceChildren(`${frame.title}: `, make("slot"), ` ${words} `, link.href && link);
    shadow.append(notice);
  };
  return {
    frame,
    mount: (src, href, hasOwnOrigin, mayPrint) => {
      link.href = href;
      say("Loading.");
      const sandbox =
        "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox" +
        (hasOwnOrigin ? " allow-same-origin" : "") +
        (mayPrint ? " allow-modals" : "");
      Object.assign(frame, { sandbox, src });
      shadow.prepend(frame);
    },
    caption: (why) => say(why, "b"),
    unveil: () => notice.remove(),
  };
}
