import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDemoHost } from "../../mocks/host/demo-host.mjs";
import { startHost } from "../../mocks/host/static-host.mjs";

/** Where the data comes from: the built-in sample, answered in the frame, or a folder on the app's server, as in a deployment. */
export type Source = "sample" | "folder";

/** An app, and a bare page of somebody else on another origin and another site that embeds it. */
export type EmbedSite = {
  /** Address of the app, ending in a slash. */
  readonly app: string;
  /** Puts a page there, and says its address. */
  readonly put: (name: string, body: string, head?: string) => string;
  /** An element, with more attributes. */
  readonly element: (more?: string) => string;
  /** The tag by which a page gets the element. */
  readonly script: string;
  /** An iframe of the graph, as the Embed dialog writes it. */
  readonly iframe: string;
  readonly close: () => Promise<void>;
};

const SHEET = `body { margin: 16px; }
.row { display: flex; gap: 16px; align-items: flex-start; }
.row > * { flex: none; }
.w800 { width: 800px; }
.w360 { width: 360px; }
.w280 { width: 280px; }
.far { margin-bottom: 4000px; }
`;

/** The app, set up to read a folder of dossiers beside it. */
function withFolder(desk: string): string {
  const root = mkdtempSync(join(tmpdir(), "entente-bench-"));
  cpSync(desk, root, { recursive: true });
  cpSync("mocks/dossiers", join(root, "dossiers"), { recursive: true });
  writeFileSync(join(root, "config.json"), JSON.stringify({ source: { base: "dossiers/" } }));
  return root;
}

/** Starts a built app and the page around it, under a policy that lets nothing inline run. */
export async function startEmbedSite(desk: string, source: Source): Promise<EmbedSite> {
  const copy = source === "folder" ? withFolder(desk) : null;
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-host-"));
  const app = await startHost({ folder: copy ?? desk });
  const host = await startDemoHost({ folder, app: app.url });
  app.admit(host.origins);
  writeFileSync(join(folder, "page.css"), SHEET);
  const put = (name: string, body: string, head = ""): string => {
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">${head}</head><body>${body}</body></html>`;
    writeFileSync(join(folder, `${name}.html`), html);
    // By this name a browser takes it for another site than the app's: the frame has a process and a storage of its own.
    return `http://localhost:${host.port}/${name}.html`;
  };
  return {
    app: app.url,
    put,
    element: (more = 'view="graph" height="500" loading="eager"') =>
      `<entente-view src="${app.url}" ${more}></entente-view>`,
    script: `<script src="${app.url}embed/v1/element.js"></script>`,
    iframe:
      `<iframe src="${app.url}embed/index.html?view=graph&amp;v=1" title="A graph" width="800" height="500" ` +
      'sandbox="allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox" ' +
      'allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    close: async () => {
      await Promise.all([app.close(), host.close()]);
      for (const used of [folder, copy]) if (used) rmSync(used, { recursive: true, force: true });
    },
  };
}
