import { type Article, plainText } from "#domain/article/article.ts";
import { claimsOf } from "#domain/claims/claim.ts";
import type { Dossier, PartName, PartState, Problem } from "#domain/dossier/dossier.ts";
import type { Bearing, Quote } from "#domain/evidence/evidence.ts";
import { endsOf } from "#domain/shared/ids.ts";
import { describeValue } from "./fault.ts";
import type { Steps } from "./steps.ts";

/** The records of a dossier whose references are looked up. */
export type Referring = Pick<
  Dossier,
  "actors" | "arrangements" | "events" | "quotes" | "articles" | "flows" | "coverage" | "places" | "prices" | "sources"
>;
/** A list of the dossier, by the field of `Referring` it becomes. */
export type ListName = keyof Referring;

/** Where a record came from: its file, and the path of the record in it. */
export type Locate = (list: ListName, at: number) => { readonly part: string; readonly path: string };

type Known = {
  readonly actors: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
  readonly places: ReadonlySet<string> | null;
  readonly articles: ReadonlyMap<string, Article> | null;
  /** Articles of the dossier that could not be had. */
  readonly missing: ReadonlySet<string>;
};

/** Says that something at `path` within the record points nowhere. */
type Report = (path: string, reason: string) => void;

/** Records between two pauses: a quote that does not stand where it should has its whole article searched. */
const STRIDE = 32;

/**
 * What points nowhere: unknown actors, sources, places and articles, and quotes whose words do not stand where they
 * should. The records are kept. References into a part that did not come, and to articles that are `missing`, are not
 * followed: they may well be right.
 */
export function* danglingReferences(
  dossier: Referring,
  parts: Readonly<Record<PartName, PartState>>,
  missing: ReadonlySet<string>,
  locate: Locate,
): Steps<Problem[]> {
  const problems: Problem[] = [];
  const known = knownIds(dossier, parts, missing);
  const check = { ...actorChecks(known), ...evidenceChecks(known), ...tradeChecks(known) };
  for (const list of Object.keys(check) as (keyof typeof check)[]) {
    const follow = check[list] as (record: unknown, report: Report) => void;
    for (const [at, record] of dossier[list].entries()) {
      if (at % STRIDE === STRIDE - 1) yield undefined;
      follow(record, (path, reason) => {
        const { part, path: head } = locate(list, at);
        problems.push({
          part,
          path: head === "" ? path.replace(/^\./, "") : `${head}${path}`,
          reason,
          kind: "dangling",
        });
      });
    }
  }
  return problems;
}

function knownIds(
  dossier: Referring,
  parts: Readonly<Record<PartName, PartState>>,
  missing: ReadonlySet<string>,
): Known {
  const came = (part: PartName) => parts[part].kind !== "absent";
  const organisations = dossier.actors.flatMap((actor) =>
    actor.kind === "organisation" && actor.place !== null ? [actor.place] : [],
  );
  const states = dossier.actors.flatMap((actor) => (actor.kind === "state" ? [actor.id] : []));
  const places = [...dossier.places.map(({ code }) => code), ...states, ...organisations];
  return {
    actors: came("actors") ? new Set(dossier.actors.map(({ id }) => id)) : null,
    sources: came("sources") ? new Set(dossier.sources.map(({ id }) => id)) : null,
    places: came("actors") || dossier.places.length > 0 ? new Set(places) : null,
    articles: came("articles") ? new Map(dossier.articles.map((article) => [article.id, article])) : null,
    missing,
  };
}

/** Reports `id` when the dossier has no such record. */
function lookUp(
  known: ReadonlySet<string> | ReadonlyMap<string, unknown> | null,
  what: string,
  id: string | null,
  path: string,
  report: Report,
): void {
  if (known === null || id === null || known.has(id)) return;
  report(path, `there is no ${what} ${describeValue(id)}`);
}

function actorChecks(known: Known) {
  return {
    actors: (actor: Dossier["actors"][number], report: Report) => {
      if (actor.kind === "person") {
        for (const [at, term] of actor.represents.entries()) {
          lookUp(known.actors, "actor", term.state, `.represents[${at}].state`, report);
        }
      }
      if (actor.kind === "organisation") {
        for (const [at, member] of actor.members.entries()) {
          lookUp(known.actors, "actor", member.actor, `.members[${at}].actor`, report);
          lookUp(known.sources, "source", member.source, `.members[${at}].source`, report);
        }
      }
    },
  };
}

function evidenceChecks(known: Known) {
  const bearing = ({ tie }: Bearing, path: string, report: Report) => {
    for (const [at, end] of endsOf(tie).entries()) lookUp(known.actors, "actor", end, `${path}.tie[${at}]`, report);
  };
  const words = anchorCheck(known.articles);
  return {
    arrangements: (arrangement: Dossier["arrangements"][number], report: Report) => {
      bearing(arrangement.bearing, ".bearing", report);
      lookUp(known.sources, "source", arrangement.source, ".source", report);
    },
    events: (event: Dossier["events"][number], report: Report) => {
      for (const [at, actor] of event.actors.entries()) lookUp(known.actors, "actor", actor, `.actors[${at}]`, report);
      for (const [at, one] of event.bearings.entries()) bearing(one, `.bearings[${at}]`, report);
      lookUp(known.sources, "source", event.source, ".source", report);
    },
    quotes: (quote: Quote, report: Report) => {
      if (!known.missing.has(quote.article)) lookUp(known.articles, "article", quote.article, ".article", report);
      words(quote, report);
      lookUp(known.actors, "actor", quote.speaker, ".speaker", report);
      lookUp(known.actors, "actor", quote.addressee, ".addressee", report);
      for (const [at, one] of quote.bearings.entries()) bearing(one, `.bearings[${at}]`, report);
      for (const [at, { series }] of claimsOf(quote).entries())
        for (const end of ["exporter", "importer"] as const)
          lookUp(known.places, "place", series[end], `.claims[${at}].series.${end}`, report);
      lookUp(known.sources, "source", quote.source, ".source", report);
    },
    articles: (article: Article, report: Report) => {
      for (const [at, id] of article.sources.entries()) lookUp(known.sources, "source", id, `.sources[${at}]`, report);
    },
  };
}

/** Whether the words of a quote stand in its article at the offsets it gives. */
function anchorCheck(articles: Known["articles"]): (quote: Quote, report: Report) => void {
  const texts = new Map<string, string>();
  return ({ article: id, anchor }, report) => {
    const article = articles?.get(id);
    if (!article) return;
    const whole = texts.get(id) ?? plainText(article);
    texts.set(id, whole);
    const { exact, start, end } = anchor;
    if (end - start === exact.length && whole.startsWith(exact, start)) return;
    const stands = whole.includes(exact) ? "stand elsewhere" : "do not stand";
    report(".anchor", `the words ${describeValue(exact)} ${stands} in ${describeValue(id)}, not at ${start} to ${end}`);
  };
}

function tradeChecks(known: Known) {
  const pair = ({ exporter, importer }: Pick<Dossier["flows"][number], "exporter" | "importer">, report: Report) => {
    lookUp(known.places, "place", exporter, ".exporter", report);
    lookUp(known.places, "place", importer, ".importer", report);
  };
  return {
    flows: (flow: Dossier["flows"][number], report: Report) => {
      pair(flow, report);
      lookUp(known.sources, "source", flow.source, ".source", report);
    },
    coverage: pair,
    prices: (price: Dossier["prices"][number], report: Report) =>
      lookUp(known.sources, "source", price.source, ".source", report),
  };
}
