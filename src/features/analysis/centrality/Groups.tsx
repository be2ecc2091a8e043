import { Fragment, useState } from "react";
import { type CentralityRow, type GroupRow, rivalriesOfLone } from "#domain/analysis/centrality/centrality-rows.ts";
import { groupsMethod, writeWeight } from "#domain/analysis/centrality/centrality-words.ts";
import type { Communities } from "#domain/analysis/centrality/communities.ts";
import type { SignedTie } from "#domain/analysis/centrality/signed-network.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";
import { WeighedTies } from "./WeighedTies.tsx";
import "./centrality.css";

const groupId = (group: number) => `centrality-group-${group}`;

/** Brings one of the groups into sight, and the keyboard to it. */
export function goToGroup(group: number): void {
  const element = document.getElementById(groupId(group));
  element?.focus({ preventScroll: true });
  scrollNear(element);
}

/** The groups of the network: who is in each, and the ties that do not fit. */
export function Groups(props: {
  readonly groups: readonly GroupRow[];
  readonly communities: Communities;
  readonly rows: readonly CentralityRow[];
}) {
  const lookup = useLookup();
  const { show } = useLeads();
  // Counts the times that everything was opened; a list that was closed since opens again.
  const [opened, setOpened] = useState(0);
  const openAll = () => {
    setOpened(opened + 1);
    goToGroup(1);
  };
  const alone = props.rows.filter(({ group }) => group === null).map(({ actor }) => actor);
  return (
    <section className="sheet-section" aria-label="Groups">
      <h3>
        Groups <span>{props.groups.length}</span>
      </h3>
      <p className="sheet-note">
        {groupsMethod(props.communities).map((piece) =>
          typeof piece === "string" ? (
            piece
          ) : (
            <LeadButton
              key={piece.figure}
              name={`${piece.figure}: open the ties it is computed from, with their weights`}
              onPress={openAll}
            >
              {piece.figure}
            </LeadButton>
          ),
        )}
      </p>
      <ol className="groups">
        {props.groups.map(({ group, members, within, quarrels, across, rivalries }) => (
          <li key={group} id={groupId(group)} tabIndex={-1}>
            <b className="groups-number">{group}</b>
            <div>
              <p className="groups-members">
                {members.map((actor) => (
                  <LeadButton
                    key={actor}
                    name={`${lookup.actorName(actor)}: show it and its ties`}
                    onPress={() => show({ kind: "actor", id: actor })}
                  >
                    <bdi>{lookup.actorName(actor)}</bdi>
                  </LeadButton>
                ))}
              </p>
              <Fragment key={opened}>
                <Ties word="friendly" where="within" ties={within} isOpen={opened > 0} />
                <Ties word="adverse" where="within" ties={quarrels} isOpen={opened > 0} />
                <Ties word="friendly" where="to others" ties={across} isOpen={opened > 0} />
                <Ties word="adverse" where="to others" ties={rivalries} isOpen={opened > 0} />
              </Fragment>
            </div>
          </li>
        ))}
      </ol>
      {alone.length === 0 ? null : (
        <p className="sheet-note">
          No friendly tie:{" "}
          {alone.map((actor, at) => (
            <Fragment key={actor}>
              {at > 0 ? ", " : ""}
              <LeadButton
                name={`${lookup.actorName(actor)}: show it and its ties`}
                onPress={() => show({ kind: "actor", id: actor })}
              >
                <bdi>{lookup.actorName(actor)}</bdi>
              </LeadButton>
            </Fragment>
          ))}
          .
        </p>
      )}
      <Ties
        key={opened}
        word="adverse"
        where="among those without a friendly one"
        ties={rivalriesOfLone(props.rows)}
        isOpen={opened > 0}
      />
    </section>
  );
}

function Ties(props: {
  readonly word: string;
  readonly where: string;
  readonly ties: readonly SignedTie[];
  readonly isOpen: boolean;
}) {
  const { word, where, ties } = props;
  if (ties.length === 0) return null;
  const weight = ties.reduce((sum, tie) => sum + tie.weight, 0);
  return (
    <details className="groups-ties" open={props.isOpen}>
      <summary>
        {writeCount(ties.length, `${word} tie`)} {where}, {writeWeight(weight)} by weight
      </summary>
      <WeighedTies ties={ties} />
    </details>
  );
}
