import { type FolderSource, sampleFile } from "./folder-source.ts";

const DOSSIER = "pakistan-russia";
const FAR = "https://evil.example";
const RUN = "globalThis.hostileRan=true";

/** Turns whatever follows it from right to left, unless it is kept apart; nothing ends it. */
const OVERRIDE = "\u202E";

/** The words that ask to be turned themselves. */
export const TURNED = ["gnikcatta", "emosni"];

/** What dossiers should not be able to do anything with. */
export const HOSTILE: readonly string[] = [
  `<img src="${FAR}/i.png" onerror="${RUN}"><script>${RUN}</script>`,
  `"><svg onload=${RUN}><style>@import url(${FAR}/s.css);*{display:none}</style>`,
  `${OVERRIDE}gnikcatta`,
  "W".repeat(10_000),
  `Z${"\u0301\u0323\u0489".repeat(400)}algo`,
  "👩‍👩‍👧‍👦".repeat(60),
  `ال${"ع".repeat(40)}ربية`,
  `\u2067${OVERRIDE}emosni`,
  "__proto__",
  `line\nbreak\u0000\u200B\uFEFF\uD83D`,
];

/** One text after the other; the longest only now and then, as laying out very many of them is slow in any page. */
const hostile = (at: number) => {
  const text = HOSTILE[at % HOSTILE.length] ?? "";
  return at % 40 < HOSTILE.length ? text : text.slice(0, 300);
};

type Fields = Record<string, unknown>;
const files = (name: string) => sampleFile<Fields[]>(`${DOSSIER}/${name}.json`);

/** From now on every name, title and note of the folder is hostile, and so is one quote of each article and where sources are. */
export function makeHostile(source: FolderSource): void {
  const answer = (name: string, content: unknown) =>
    source.answer(new RegExp(`/${name}\\.json$`), JSON.stringify(content));
  const dossier = sampleFile<Fields & { parts: readonly Fields[] }>(`${DOSSIER}/dossier.json`);
  answer("dossier", { ...dossier, title: HOSTILE.slice(0, 3).join(" "), summary: HOSTILE.join(" ") });
  answer(
    "actors",
    files("actors").map((actor, at) => ({
      ...actor,
      name: hostile(at),
      shortName: hostile(at),
      aliases: [hostile(at + 1)],
    })),
  );
  answer(
    "events",
    files("events").map((event, at) => ({ ...event, title: hostile(at), label: hostile(at + 1) })),
  );
  answer(
    "arrangements",
    files("arrangements").map((one, at) => ({ ...one, basis: hostile(at) })),
  );
  const addresses = [
    "javascript:globalThis.hostileRan=true",
    `${FAR}/a`,
    `data:text/html,<script>${RUN}</script>`,
    "//evil.example/b",
  ];
  answer(
    "sources",
    files("sources").map((one, at) => ({
      ...one,
      title: hostile(at),
      publisher: hostile(at + 1),
      note: hostile(at + 2),
      locator: addresses[at % 4],
      url: addresses[at % 4],
    })),
  );
  answer("quotes", [
    ...files("quotes").map((quote, at) => ({
      ...quote,
      note: hostile(at),
      ...(at % 2 ? { speaker: null, speakerLabel: hostile(at) } : {}),
    })),
    hostileQuote(),
  ]);
  source.answer(/\/articles\/.*\.json$/, "as it is");
  for (const [at, { path }] of dossier.parts.filter(({ part }) => part === "articles").entries())
    answer(String(path).replace(/\.json$/, ""), hostileArticle(String(path), at));
}

const OPEN_ARTICLE = "sharif-courts-moscow";
type Article = Fields & { readonly blocks: readonly { readonly text: string }[] };

function hostileArticle(path: string, at: number) {
  const article = sampleFile<Article>(`${DOSSIER}/${path}`);
  const words = {
    title: hostile(at),
    standfirst: hostile(at + 1),
    label: hostile(at + 2),
    publisher: hostile(at + 3),
    author: hostile(at),
  };
  return {
    ...article,
    ...words,
    blocks: [...article.blocks, ...HOSTILE.map((text) => ({ kind: "paragraph", text: text.replace("\uD83D", "") }))],
  };
}

/** A quote whose words are hostile: the first block that `hostileArticle` adds. */
function hostileQuote(): Fields {
  const { blocks } = sampleFile<Article>(`${DOSSIER}/articles/${OPEN_ARTICLE}.json`);
  const start = blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
  const exact = HOSTILE[0] ?? "";
  const [quote] = files("quotes").filter(({ id }) => id === "q-sharif-strong-relations");
  return { ...quote, id: "q-hostile", anchor: { exact, prefix: "", suffix: "", start, end: start + exact.length } };
}
