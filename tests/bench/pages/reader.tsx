import { createTextAnnotator, type TextAnnotation as KeptAnnotation } from "@recogito/text-annotator";
import "@recogito/text-annotator/text-annotator.css";
import { createRoot, type Root } from "react-dom/client";
import { LoadingDesk } from "#app/shell/states/LoadingDesk.tsx";
import { prepareDossier } from "#app/wiring/prepare-dossier.ts";
import { textMapOf } from "#domain/article/text-map.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { ArticleReader } from "#features/article-reader/index.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";
import "../../../src/app/shell/shell.css";
import { afterPaint, painted, until, watchLongTasks } from "./frames.ts";
import { longDossier } from "./long-article.ts";

/** Who shows the article. */
export type ReaderName = "ours" | "recogito";

/** In ms. */
export type ReaderRun = {
  /** What the desk derives from a dossier in steps before any view is mounted; 0 for recogito, which needs none of it. */
  readonly preparing: number;
  /** From then on, until the article and its marks were painted. */
  readonly firstPaint: number;
  /** The longest task from the beginning of preparing until a second after the first paint; 0: none above 50. */
  readonly longestTask: number;
};

const AT_MOST_MS = 20_000;

/** What the desk shows while a dossier comes; React has drawn it long before there is an article to draw. */
const LOADING = { kind: "loading", progress: null, again: null, slow: false, cancel: () => undefined } as const;

function mountOurs(box: HTMLElement, root: Root, dossier: Dossier): () => boolean {
  root.render(
    <PreferencesProvider store={createPreferencesStore()}>
      <AnnouncerProvider>
        <LensProvider
          store={createLensStore({ ...restingLens(dossier.opening.window), article: dossier.opening.article })}
        >
          <DossierProvider dossier={dossier}>
            <ArticleReader compact={false} evidence={null} records={null} />
          </DossierProvider>
        </LensProvider>
      </AnnouncerProvider>
    </PreferencesProvider>,
  );
  return () => box.querySelector("[data-block] [data-quote], [data-block] mark") !== null;
}

/**
 * The article as paragraphs in a box that scrolls. Quotes come as they are kept: by offsets, which in this library count
 * in the text of all blocks without anything between them. It draws by spans, as it does unless told otherwise: its
 * other way, the highlights of the browser, fails on quotes kept by offsets.
 */
function mountRecogito(box: HTMLElement, dossier: Dossier): () => boolean {
  const [article] = dossier.articles;
  if (!article) throw new Error("The dossier has no article.");
  const scroller = document.createElement("div");
  scroller.className = "reader-scroll";
  const page = document.createElement("article");
  for (const { kind, text } of article.blocks) {
    const element = document.createElement(kind === "heading" ? "h3" : "p");
    element.textContent = text;
    page.append(element);
  }
  scroller.append(page);
  box.append(scroller);
  const annotator = createTextAnnotator<KeptAnnotation>(page, { annotatingEnabled: false });
  const { blocks } = textMapOf(article);
  let block = 0;
  const kept = dossier.quotes.map(({ id, anchor }) => {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) < anchor.start) block += 1;
    const selector = [{ quote: anchor.exact, start: anchor.start - block, end: anchor.end - block }];
    return { id, bodies: [], target: { annotation: id, selector } };
  });
  annotator.setAnnotations(kept as unknown as KeptAnnotation[]);
  return () => page.parentElement?.querySelector(".r6o-annotation") != null;
}

async function run(name: ReaderName, words: number, quotes: number): Promise<ReaderRun> {
  const dossier = longDossier(words, quotes);
  const box = document.createElement("div");
  Object.assign(box.style, { width: "720px", height: "860px", display: "grid", overflow: "hidden" });
  document.body.replaceChildren(box);
  const root = name === "ours" ? createRoot(box) : null;
  root?.render(<LoadingDesk load={LOADING} />);
  await document.fonts.ready;
  await painted();
  await painted();
  const tasks = watchLongTasks();
  const started = performance.now();
  if (name === "ours") await prepareDossier(dossier, new AbortController().signal);
  const begun = performance.now();
  const isDrawn = root ? mountOurs(box, root, dossier) : mountRecogito(box, dossier);
  await until(isDrawn, AT_MOST_MS);
  const firstPaint = (await afterPaint()) - begun;
  const end = performance.now() + 1_000;
  while (performance.now() < end) await painted();
  return { preparing: begun - started, firstPaint, longestTask: tasks.longest() };
}

Reflect.set(globalThis, "runReader", run);
