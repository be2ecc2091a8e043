import { type RefObject, useEffect, useRef, useState } from "react";
import type { PartState } from "#domain/dossier/dossier.ts";
import type { ArticleId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { BarTools } from "#ui/bar-tools.tsx";
import { ArticleList } from "./ArticleList.tsx";
import { ArticleTools, type OpenList } from "./ArticleTools.tsx";
import { articleEntries } from "./article-entries.ts";
import type { Coding } from "./coding.ts";
import { NoArticle } from "./NoArticle.tsx";
import { OpenArticle } from "./OpenArticle.tsx";
import { ReaderPanel } from "./ReaderPanel.tsx";
import type { TheirCoding } from "./their-coding.ts";
import type { PaneSize } from "./use-pane-size.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import type { TurnRequest } from "./use-turning.ts";

/** The Article tab: an open article, or the list of those that can be opened. */
export function ArticleTab(props: {
  readonly pane: RefObject<HTMLElement | null>;
  readonly compact: boolean;
  readonly coding: Coding | null;
  readonly theirs: TheirCoding | undefined;
  /** Where each article read before was left; outlives this tab. */
  readonly left: RefObject<Map<ArticleId, number>>;
}) {
  const dossier = useDossier();
  const index = useEvidence();
  const reading = useReadingPlace();
  const { pick } = useLensGestures();
  const [list, setList] = useState<OpenList>(null);
  const [showQuotes, setShowQuotes] = useState(true);
  const request = useRef<TurnRequest | null>(null);
  const left = props.left.current;
  const size = useRef<PaneSize | null>(null);
  const open = (id: ArticleId) => {
    setList(null);
    pick({ kind: "article", id }, "reader");
  };
  const { text } = reading;
  const { coding } = props;
  const announce = useAnnounce();
  useEffect(() => {
    if (text === null && coding?.takeAsk()) announce("Open an article first: evidence is made of its words.");
  }, [text, coding, announce]);
  const [replacing, setReplacing] = useState(false);
  const article = text?.article ?? null;
  const listed = list === "articles" || article === null;
  const entries = listed ? articleEntries(dossier, index, reading.lit) : [];
  return (
    <>
      <BarTools>
        <ArticleTools
          articles={dossier.articles.length}
          quotes={text?.quotes.length ?? 0}
          showQuotes={showQuotes}
          list={list}
          onShowQuotes={setShowQuotes}
          onList={setList}
          compact={props.compact}
        />
      </BarTools>
      {text === null ? (
        <NoArticle
          entries={entries}
          asked={reading.place.article}
          failure={failureOf(dossier.parts.articles)}
          onOpen={open}
          tools={coding?.article}
        >
          {coding === null ? null : <AddArticle coding={coding} />}
        </NoArticle>
      ) : (
        <OpenArticle
          key={text.article.id}
          text={text}
          reading={reading}
          pane={props.pane}
          request={request}
          startAtPx={left.get(text.article.id) ?? 0}
          onScrolled={(topPx) => left.set(text.article.id, topPx)}
          size={size}
          coding={coding}
          theirs={props.theirs}
          compact={props.compact}
          showQuotes={showQuotes}
          onShowQuotes={() => setShowQuotes(true)}
          listing={list === "quotes"}
          onListing={(listing) => setList(listing ? "quotes" : null)}
          deciding={list === "waiting"}
          onDeciding={(deciding) => setList(deciding ? "waiting" : null)}
        />
      )}
      {list === "articles" ? (
        <ReaderPanel label="Articles" onClose={() => setList(null)}>
          {coding === null ? null : (
            <p className="article-ways">
              <AddArticle coding={coding} onPress={() => setList(null)} />
              {article === null ? null : (
                <Button
                  look="line"
                  size="small"
                  className="article-add"
                  onClick={() => {
                    setList(null);
                    setReplacing(true);
                  }}
                >
                  Replace the open one by a corrected version
                </Button>
              )}
            </p>
          )}
          <ArticleList entries={entries} open={article?.id ?? null} onOpen={open} tools={coding?.article} />
        </ReaderPanel>
      ) : null}
      {replacing && text !== null ? coding?.replace(text, () => setReplacing(false)) : null}
    </>
  );
}

/** Why a part did not come; `null` when it came, or a saved copy stands in for it. */
const failureOf = (part: PartState) => (part.kind === "absent" ? part.failure : null);

/** The way in for articles of the reader's own. */
function AddArticle(props: { readonly coding: Coding; readonly onPress?: () => void }) {
  return (
    <Button
      look="line"
      size="small"
      className="article-add"
      onClick={() => {
        props.onPress?.();
        props.coding.addArticle();
      }}
    >
      Add articles
    </Button>
  );
}
