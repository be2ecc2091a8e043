import { useCallback, useEffect, useState } from "react";
import { type StageViews, TalkScreen } from "#features/briefing/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import "../shell/shell.css";
import { STAGE_VIEWS } from "../shell/stage-views.tsx";
import { CastGraph } from "./CastGraph.tsx";
import { toldIn } from "./opening-lens.ts";
import "./story.css";
import type { StoryLink } from "./story-link.ts";
import { useFrameRoom, useIsUpright } from "./use-frame-size.ts";

function StoryGraph() {
  return <CastGraph isBeside={!useIsUpright()} />;
}

/** As on a stage, but for the graph: in a frame it has no leaders and no memberships. */
const VIEWS: StageViews = { ...STAGE_VIEWS, graph: <StoryGraph /> };
const LISTED_VIEWS: StageViews = { ...VIEWS, isGraphLast: true };

/** A briefing as a story: one step at a time, by its own buttons and keys or driven by the host. Notes never come in here. */
export function StoryFrame(props: {
  readonly briefing: string | null;
  /** Counted from one. */
  readonly from: number;
  readonly story: StoryLink;
}) {
  const { story } = props;
  const dossier = useDossier();
  const briefing = toldIn(dossier, props.briefing);
  const [over, setOver] = useState(false);
  const [from, setFrom] = useState(props.from - 1);
  const [startedAt] = useState(() => Date.now());
  const views = useFrameRoom() === "tight" ? LISTED_VIEWS : VIEWS;
  useEffect(() => {
    document.documentElement.dataset.talk = "";
    return () => {
      delete document.documentElement.dataset.talk;
      story.leave();
    };
  }, [story]);
  const tellFrom = useCallback((at: number) => {
    setFrom(at);
    setOver(false);
  }, []);
  useEffect(() => (over ? story.rest(tellFrom) : undefined), [over, story, tellFrom]);
  const onStep = useCallback((at: number) => briefing && story.stand(at, briefing), [story, briefing]);
  if (briefing === null) return <NoStory />;
  if (over)
    return (
      <main className="embed-said">
        <h1 dir="auto">{briefing.title}</h1>
        <p>That was the story. Every step can be looked into on the desk.</p>
        <p className="embed-ways">
          <Button look="line" onClick={() => tellFrom(0)}>
            Tell it again
          </Button>
        </p>
      </main>
    );
  return (
    <TalkScreen
      key={briefing.id}
      framed
      briefing={briefing}
      start={{ from, startedAt }}
      views={views}
      link={story.link}
      onStep={onStep}
      live={null}
      onSpeaker={null}
      onEnd={() => setOver(true)}
    />
  );
}

function NoStory() {
  return (
    <main className="embed-said">
      <h1>There is no such story here</h1>
      <p>The dossier was read, but it holds no briefing of that name.</p>
    </main>
  );
}
