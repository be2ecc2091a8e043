import type { LayerSaved, OpenedLayer, Shelf } from "#data/local/workspaces/shelf.ts";
import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { type LayerKept, type SecondCoder, secondCoderOf } from "#state/workspace/second-coder.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Where layers are kept. */
export type LayerPlace = {
  readonly shelf: () => Shelf;
  /** Whether it outlasts the page. */
  readonly isKept: () => boolean;
  /** Sees to it that the open workspace is on the shelf, where nothing in it was changed yet too. */
  readonly begin: () => Promise<void>;
};

/** The layer of a second coder beside the open workspace, as it is being kept. */
export type LayerKeeper = {
  /** A workspace was put on the desk: its layer follows. Nothing waits for it; never rejects. */
  readonly open: () => Promise<void>;
  /** Resolves when everything asked for so far was tried. */
  readonly idle: () => Promise<void>;
  readonly stop: () => void;
};

const page = (reason: string, canRetry = false): LayerKept => ({ kind: "page", reason, canRetry });
const MEMORY = page("This browser keeps nothing for this page, so the layer lasts as long as the page does.");
const READ_ONLY = page("The workspace is read-only here, so the layer lasts as long as this page does.");
const CLEARED = page("What this browser kept was cleared: the layer is kept again when the workspace is saved anew.");

/**
 * Keeps the layer of a second coder beside the workspace it lies over, never within its document (R6): written when it is
 * brought, shown or hidden, deleted when it is closed, found again when the workspace is opened. What could not be kept
 * lasts as long as the page, over the same workspace, and says why.
 */
export function keepLayer(store: WorkspaceStore, place: LayerPlace): LayerKeeper {
  const layers = secondCoderOf(store);
  /** Layers that are kept nowhere, of workspaces that are not open now. */
  const aside = new Map<WorkspaceId, SecondCoder>();
  let queue: Promise<void> = Promise.resolve();
  const afterThat = (work: () => Promise<unknown>) => {
    queue = queue.then(work).then(
      () => undefined,
      () => undefined,
    );
    return queue;
  };
  const openId = () => store.getState().history.document.about.id;
  const coderNow = () => layers.getState().coder;
  const mayWrite = () => place.isKept() && store.getState().save.kind !== "read-only";

  const keep = (document: WorkspaceDocument) =>
    afterThat(async () => {
      const coder = coderNow();
      if (coder?.document !== document) return;
      layers.getState().setKept(document, await write(coder));
    });
  const write = async ({ beside, text, shown }: SecondCoder): Promise<LayerKept> => {
    if (!place.isKept()) return MEMORY;
    if (!mayWrite()) return READ_ONLY;
    await place.begin();
    return afterWriting(await place.shelf().keepLayer(beside, { text, shown }));
  };
  const stopLayer = layers.subscribe(({ coder, fault }, { coder: before }) => {
    if (coder === null) {
      // Another workspace on the desk has its own, and what cannot be read stays for whoever can; this one was closed.
      if (before?.beside === openId() && fault === null && mayWrite())
        void afterThat(() => place.shelf().dropLayer(before.beside));
      return;
    }
    const isNew = coder.document !== before?.document;
    if (coder.kept.kind === "keeping" && (isNew || before.kept.kind !== "keeping")) void keep(coder.document);
    else if (!isNew && coder.shown !== before.shown && mayWrite())
      void afterThat(() => place.shelf().showLayer(coder.beside, coder.shown));
  });
  const stopSave = store.subscribe(({ save }, { save: before }) => {
    const coder = coderNow();
    if (save === before || coder === null) return;
    if (save.kind === "unsaved" && save.cause === "cleared") layers.getState().setKept(coder.document, CLEARED);
    else if (save.kind === "saved" && coder.kept === CLEARED) layers.getState().keepAgain();
  });

  const follow = async (id: WorkspaceId) => {
    const found = await place
      .shelf()
      .layer(id)
      .catch(() => undefined);
    // What could not be read was not closed: what is on the screen and on the disk stays.
    if (found === undefined || openId() !== id) return;
    const coder = coderNow();
    // Brought on this page, and kept nowhere yet: what is on the screen stays, and is kept where that can be done now.
    const unkept = coder !== null && coder.kept.kind !== "kept" ? coder : aside.get(id);
    aside.delete(id);
    const { find, keepAgain, show } = layers.getState();
    if (unkept !== undefined) {
      if (unkept !== coder) find(unkept);
      keepAgain();
    } else if (found?.kind === "broken") find(null, found.row);
    else if (found !== null && found.text === coder?.text) show(found.shown);
    else find(found === null ? null : layerOver(id, found));
  };
  return {
    open: () => {
      const id = openId();
      const coder = coderNow();
      if (coder !== null && coder.beside !== id) {
        if (coder.kept.kind === "page") aside.set(coder.beside, coder);
        layers.getState().find(null);
      }
      return afterThat(() => follow(id));
    },
    idle: () => queue,
    stop: () => {
      stopLayer();
      stopSave();
    },
  };
}

function afterWriting(saved: LayerSaved): LayerKept {
  switch (saved.kind) {
    case "kept":
      return saved;
    case "cleared":
      return CLEARED;
    case "full":
      return page(
        "The browser gives this page no more room, so the layer lasts as long as the page does. Free some space under All workspaces, then try again.",
        true,
      );
    case "failed":
      return page(`The browser did not write, so the layer lasts as long as this page does: ${saved.reason}`, true);
  }
}

const layerOver = (beside: WorkspaceId, found: Extract<OpenedLayer, { kind: "layer" }>): SecondCoder => ({
  beside,
  text: found.text,
  document: found.content.document,
  unread: found.content.refused,
  placed: null,
  shown: found.shown,
  kept: { kind: "kept" },
});
