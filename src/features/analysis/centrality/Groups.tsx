import { Fragment } from "react";
import type { Communities } from "#domain/analysis/centrality/communities.ts";
import type { SignedTie } from "#domain/analysis/centrality/signed-network.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import type { CentralityRow, GroupRow } from "./centrality-rows.ts";
import { groupsMethod } from "./centrality-words.ts";
import "./centrality.css";

const groupId = (group: number) => `centrality-group-${group}`;

/** Brings one of the groups into sight, and the keyboard to it. */
export function goToGroup(group: number): void {
  const element = document.getElementById(groupId(group));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView?.({ block: "nearest" });
}

/** The groups of the network: who is in each, and the ties that do not fit. */
export function Groups(props: {
  readonly groups: readonly GroupRow[];
  readonly communities: Communities;
  readonly rows: readonly CentralityRow[];
}) {
  const lookup = useLookup();
  const { show } = useLeads();
  const alone = props.rows.filter(({ group }) => group === null).map(({ actor }) => actor);
  return (
    <section className="sheet-section" aria-label="Groups">
      <h3>
        Groups <span>{props.groups.length}</span>
      </h3>
      <p className="sheet-note">{groupsMethod(props.communities)}</p>
      <ol className="groups">
        {props.groups.map(({ group, members, within, quarrels, across }) => (
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
              <Ties label={`${writeCount(within.length, "friendly tie")} within`} ties={within} />
              <Ties label={`${writeCount(quarrels.length, "adverse tie")} within`} ties={quarrels} />
              <Ties label={`${writeCount(across.length, "friendly tie")} to others`} ties={across} />
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
    </section>
  );
}

function Ties(props: { readonly label: string; readonly ties: readonly SignedTie[] }) {
  if (props.ties.length === 0) return null;
  return (
    <details className="groups-ties">
      <summary>{props.label}</summary>
      <div className="sheet-tags">
        {props.ties.map(({ tie }) => (
          <TieTag key={tie} tie={tie} />
        ))}
      </div>
    </details>
  );
}
