import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import type { EmbedSettings } from "#domain/embedding/embed-address.ts";
import { stepBack } from "#domain/lens/lens.ts";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { lateView } from "../shell/late-view.tsx";
import { PaneBoundary } from "../shell/PaneBoundary.tsx";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import { FrameFoot } from "./FrameFoot.tsx";
import type { FrameParts } from "./frame-parts.ts";
import { GraphFrame } from "./GraphFrame.tsx";
import type { FrameWork } from "./PaneFrames.tsx";
import type { StoryLink } from "./story-link.ts";
import type { WorkspaceHolder } from "./workspace-holder.ts";

/** Called by each view when it is there: those that come in a chunk of their own are awaited first. */
const Standing = createContext(() => {});

function standing<Of extends object>(View: ComponentType<Of>): ComponentType<Of> {
  return function StandingView(props: Of) {
    const onStand = useContext(Standing);
    useEffect(onStand, [onStand]);
    return <View {...props} />;
  };
}

const loadPanes = () => import("./PaneFrames.tsx");
const GraphView = standing(GraphFrame);
const DeskFrame = lateView(() => loadPanes().then((panes) => standing(panes.DeskFrame)));
const PaneFrame = lateView(() => loadPanes().then((panes) => standing(panes.PaneFrame)));
const StoryFrame = lateView(() => import("./StoryFrame.tsx").then((story) => standing(story.StoryFrame)));
const Writable = lateView(() => import("./Writable.tsx").then((writable) => writable.Writable));

type Props = {
  readonly settings: EmbedSettings;
  readonly title: string | null;
  readonly frozen: string | null;
  /** The host handed the dossier over. */
  readonly isGiven: boolean;
  readonly story: StoryLink;
  readonly bridge: HostBridge;
  readonly workspace: WorkspaceHolder;
};

/** The view that is chosen, and its foot. `onStand` is called when a view is there. */
export function FrameViews({ onStand, ...props }: Props & { readonly onStand: () => void }) {
  return (
    <Standing value={onStand}>
      <ViewAndFoot {...props} />
    </Standing>
  );
}

function ViewAndFoot(props: Props) {
  const { settings, frozen, isGiven, story } = props;
  const lens = useLensStore();
  const { view } = settings;
  // Escape steps back while the keyboard is in here; it never leaves the frame as a key of the page.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || view === "story") return;
      lens.getState().replace(stepBack(lens.getState().lens));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [lens, view]);
  if (view === "story")
    return (
      <div className="embed-page embed-story">
        <Skip />
        <PaneBoundary name="Story" pane="reader">
          <StoryFrame key={settings.briefing} briefing={settings.briefing} from={settings.step ?? 1} story={story} />
        </PaneBoundary>
        <FrameFoot frozen={frozen} isGiven={isGiven} />
      </div>
    );
  return (
    <div className="embed-page">
      <Skip />
      <main className="embed-main">
        <PaneBoundary key={view} name="This view" pane={view === "reader" || view === "timeline" ? view : "graph"}>
          <Chosen {...props} />
        </PaneBoundary>
      </main>
      <FrameFoot frozen={frozen} isGiven={isGiven} />
    </div>
  );
}

/** The first stop of the keyboard: past the view, to its foot, from where the next one leads out of the frame. */
function Skip() {
  return (
    <button
      type="button"
      className="embed-skip"
      onClick={() => document.querySelector<HTMLElement>(".embed-open")?.focus()}
    >
      Skip this view
    </button>
  );
}

/** A view over the dossier as it is read or, where one may write and a host vouches for the frame, over a workspace. */
function Chosen({ settings, title, bridge, workspace }: Props): ReactNode {
  const connection = useSyncExternalStore(bridge.subscribe, bridge.connection);
  const { view, ui, heading, readonly, snapshot } = settings;
  const parts: FrameParts = { ui, heading, title };
  const show = (work?: FrameWork) => {
    const ways = work === undefined ? {} : { work };
    if (view === "graph") return <GraphView parts={parts} />;
    if (view === "desk") return <DeskFrame parts={parts} {...ways} />;
    return <PaneFrame parts={parts} pane={view === "timeline" ? "timeline" : "reader"} {...ways} />;
  };
  const mayWrite = !readonly && snapshot === null && connection === "connected";
  if (!mayWrite) return show();
  const hasArticles = view === "reader" || view === "desk";
  return <Writable holder={workspace} bridge={bridge} hasArticles={hasArticles} show={show} />;
}
